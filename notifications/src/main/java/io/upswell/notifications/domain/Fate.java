package io.upswell.notifications.domain;

import io.upswell.notifications.Message.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, as its reader is told.
 *
 * @param channel {@code slack}, {@code inbox} or {@code email}
 * @param sentAt of the first delivery, {@code null} before
 * @param updatedAt when it was last edited in place, {@code null} when never
 * @param reason why it is held back, kept here, tried again or failed
 */
record Fate(
        String channel,
        Status status,
        @Nullable Instant sentAt,
        @Nullable Instant updatedAt,
        @Nullable String reason) {

    static final Fate QUEUED = new Fate(Letter.SLACK, Status.QUEUED, null, null, null);

    Fate queued() {
        return new Fate(channel, Status.QUEUED, sentAt, updatedAt, null);
    }

    /** What was delivered once stays so while an edit is on its way. */
    Fate due() {
        return status == Status.FAILED || status == Status.HELD ? queued() : because(null);
    }

    Fate held(String reason) {
        return new Fate(channel, Status.HELD, sentAt, updatedAt, reason);
    }

    Fate failed(String reason) {
        return new Fate(channel, Status.FAILED, sentAt, updatedAt, reason);
    }

    Fate because(@Nullable String reason) {
        return new Fate(channel, status, sentAt, updatedAt, reason);
    }

    Fate by(String channel) {
        return new Fate(channel, status, sentAt, updatedAt, reason);
    }

    Fate delivered(Instant at) {
        return sentAt == null
                ? new Fate(channel, Status.SENT, at, null, reason)
                : new Fate(channel, Status.UPDATED, sentAt, at, reason);
    }
}
