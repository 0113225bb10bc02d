package io.upswell.detection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody at the customer who uses the vendor's product; what is not known is {@code null}. */
public record Person(
        String id,
        @Nullable String name,
        @Nullable String department,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen) {}
