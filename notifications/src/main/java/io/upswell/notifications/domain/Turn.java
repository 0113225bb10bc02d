package io.upswell.notifications.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a message comes to be told: chosen among the day's candidates, or in the digest.
 *
 * @param edition grows when the same matter is worth an alert again
 * @param weight value × score, for the choice
 * @param candidateSince waits to be chosen; {@code null} otherwise
 * @param digestAt waits for the digest of then; {@code null} otherwise
 * @param toldAt when it was pushed or stood in a digest; {@code null} before
 * @param pushed told as a message of its own
 */
public record Turn(
        int edition,
        double weight,
        @Nullable Instant candidateSince,
        @Nullable Instant digestAt,
        @Nullable Instant toldAt,
        boolean pushed) {

    static final Turn FIRST = new Turn(1, 0, null, null, null, false);

    boolean waits() {
        return candidateSince != null || digestAt != null;
    }

    boolean toldInDigest() {
        return toldAt != null && !pushed;
    }

    Turn weighing(double weight) {
        return new Turn(edition, weight, candidateSince, digestAt, toldAt, pushed);
    }

    Turn candidate(Instant since) {
        return new Turn(edition, weight, since, null, null, false);
    }

    Turn again(Instant since) {
        return new Turn(toldAt == null ? edition : edition + 1, weight, since, null, null, false);
    }

    Turn forDigest(Instant at) {
        return new Turn(edition, weight, null, at, null, false);
    }

    Turn told(Instant at, boolean pushed) {
        return new Turn(edition, weight, null, null, at, pushed);
    }

    Turn withdrawn() {
        return new Turn(edition, weight, null, null, toldAt, pushed);
    }
}
