package io.upswell.frontend.security;

import io.upswell.detection.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param team its managers see what belongs to anybody in it
 * @param demo belongs to the demo portfolio and exists only with it
 */
record Login(
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        String team,
        String passwordHash,
        boolean demo) {}
