package io.upswell.opportunities.domain;

import io.upswell.detection.SignalDetected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An assessment with its place in time.
 *
 * @param at as of when the scan looked, in whole microseconds as the database keeps it
 * @param news whether a signal began a new episode, rather than going on or coming back
 * @param scanNumber decides between two of the same instant
 * @param accountDeleted there is no account any more, and so no signal
 */
public record Observation(Assessment assessment, boolean news, Instant at, long scanNumber, boolean accountDeleted) {

    public static Observation of(SignalDetected event) {
        return new Observation(
                Assessment.of(event.account(), event.priceBook(), event.signals(), event.weights()),
                !event.news().isEmpty(),
                event.detectedAt().truncatedTo(ChronoUnit.MICROS),
                event.scanNumber(),
                event.accountDeleted());
    }

    boolean isLaterThan(Instant instant, long scan) {
        return at.isAfter(instant) || at.equals(instant) && scanNumber > scan;
    }
}
