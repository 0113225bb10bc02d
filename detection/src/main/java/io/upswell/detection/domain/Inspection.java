package io.upswell.detection.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What the rules for a fact measure against while an upload is inspected.
 *
 * @param earliest no fact is older
 * @param latestDay the last day that something can have happened on: clocks and time zones differ, so two days ahead
 * @param latest the same as an instant
 * @param farthest the last day that something can be agreed for, such as the end of a contract
 * @param unknownField hears of every field that no rule knows, by its path
 */
record Inspection(
        LocalDate earliest, LocalDate latestDay, Instant latest, LocalDate farthest, Consumer<String> unknownField) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    static Inspection at(Clock clock, Consumer<String> unknownField) {
        LocalDate today = LocalDate.now(clock);
        return new Inspection(
                EARLIEST,
                today.plusDays(2),
                clock.instant().plus(Duration.ofDays(2)),
                today.plusYears(100),
                unknownField);
    }
}
