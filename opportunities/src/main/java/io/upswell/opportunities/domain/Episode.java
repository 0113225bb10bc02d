package io.upswell.opportunities.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stretch from an alert until all signals are gone and something new begins.
 *
 * @param identifiedAt as of when it was first worth an alert; {@code null} before the first one
 * @param episode how many there were
 * @param silent all signals have ended since the alert
 * @param quiet and something new has begun since: the next alert is a new episode
 */
record Episode(@Nullable Instant identifiedAt, int episode, boolean silent, boolean quiet) {

    static final Episode NONE = new Episode(null, 0, false, false);

    boolean isAlerted() {
        return identifiedAt != null && !quiet;
    }

    /** Whether what was seen belongs to another one. */
    boolean isOverWith(Observation seen) {
        return quiet || silent && seen.news();
    }

    Episode next(Instant at) {
        return new Episode(at, episode + 1, false, false);
    }

    Episode hear(Observation seen) {
        return new Episode(
                identifiedAt, episode, silent || seen.assessment().signals().isEmpty(), isOverWith(seen));
    }
}
