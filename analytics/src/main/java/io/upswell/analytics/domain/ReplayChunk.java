package io.upswell.analytics.domain;

import io.upswell.detection.RuleSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a replay: the accounts from {@code first} to {@code last}, both included.
 *
 * @param no from 1
 * @param accounts how many they are
 */
public record ReplayChunk(
        UUID replay,
        int no,
        String first,
        String last,
        int accounts,
        LocalDate from,
        LocalDate to,
        RuleSet live,
        @Nullable RuleSet candidate) {

    /**
     * Days before the first one that are looked at as well, so that it begins with the signals that were open: longer
     * than a signal takes to end and to be forgotten.
     */
    public static final int WARM_UP_DAYS = 135;

    /** All accounts, not cut yet. */
    public static ReplayChunk whole(
            UUID replay, LocalDate from, LocalDate to, RuleSet live, @Nullable RuleSet candidate) {
        return new ReplayChunk(replay, 0, "", "", 0, from, to, live, candidate);
    }

    public ReplayChunk part(int no, String first, String last, int accounts) {
        return new ReplayChunk(replay, no, first, last, accounts, from, to, live, candidate);
    }

    /** Accounts times days to look at. */
    public long accountDays() {
        return accounts * (ChronoUnit.DAYS.between(from, to) + 1 + WARM_UP_DAYS);
    }

    /** The live version first. */
    public List<RuleSet> versions() {
        return Stream.concat(Stream.of(live), Stream.ofNullable(candidate))
                .distinct()
                .toList();
    }
}
