package io.upswell.opportunities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person decided that Sales should have it. Starts the handoff.
 *
 * @param qualifiedBy username
 * @param qualifiedByName as others read it
 */
public record OpportunityQualified(
        OpportunitySnapshot opportunity,
        String qualifiedBy,
        String qualifiedByName,
        @Nullable String note,
        Instant at) {}
