package io.upswell.notifications.domain;

import java.time.Instant;
import java.util.UUID;
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

    /** Whether it has been told and is not to be told anew. */
    public boolean told() {
        return toldAt != null;
    }

    public boolean waits() {
        return candidateSince != null || digestAt != null;
    }

    public boolean toldInDigest() {
        return toldAt != null && !pushed;
    }

    /** What a message of this id is to be known by: a later edition is another message. */
    String mark(UUID id) {
        return edition == 1 ? id.toString() : "%s#%d".formatted(id, edition);
    }

    /** @return since when it may lie with its reader, at the earliest */
    Instant since(Instant createdAt) {
        return pushed && toldAt != null ? toldAt : createdAt;
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
