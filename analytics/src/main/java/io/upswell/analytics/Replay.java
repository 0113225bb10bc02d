package io.upswell.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules put to the days gone by, strictly as of each day, beside the version in force.
 *
 * @param number grows with every replay
 * @param requestedBy username
 * @param live the version in force when it was asked for
 * @param candidate the version that it is held against, {@code null} when the live one was replayed alone
 * @param accountDays accounts times days to look at
 * @param done how many of them are through
 * @param finishedAt {@code null} while it runs
 * @param failure why a part of the accounts could not be replayed, {@code null} when all could
 */
public record Replay(
        UUID id,
        long number,
        Status status,
        String requestedBy,
        Instant requestedAt,
        LocalDate from,
        LocalDate to,
        int live,
        @Nullable Integer candidate,
        long accountDays,
        long done,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    public enum Status {
        RUNNING,
        COMPLETED,
        CANCELLED,
        /** A part of the accounts could not be replayed. */
        FAILED
    }

    /** 0 to 1. */
    public double progress() {
        return accountDays == 0 ? 1 : (double) done / accountDays;
    }
}
