package io.upswell.detection.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody at the customer who uses the vendor's product. Unknown stays {@code null}. */
public record User(
        String id,
        @Nullable String name,
        @Nullable String department,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen) {}
