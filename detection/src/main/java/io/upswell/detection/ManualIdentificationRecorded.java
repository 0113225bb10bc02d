package io.upswell.detection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found out without Upswell that an account is ready to expand (the manual baseline of PRD 1.3).
 *
 * @param date since when they knew
 * @param by username, where the fact says so
 * @param at when it was recorded
 */
public record ManualIdentificationRecorded(
        String account,
        LocalDate date,
        @Nullable String by,
        @Nullable String note,
        Instant at) {}
