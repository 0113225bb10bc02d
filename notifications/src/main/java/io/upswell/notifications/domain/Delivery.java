package io.upswell.notifications.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands on its way.
 *
 * @param slackChannel where it arrived, with {@code slackTs} the address for edits; {@code null} before
 * @param dueAt when to try; {@code null} when nothing is left to deliver
 * @param claimedUntil somebody is at it until then; afterwards they are taken for dead
 * @param attempts since the content changed or was last delivered
 * @param inDoubt an attempt ended without an answer, so it may have arrived
 */
public record Delivery(
        @Nullable String slackChannel,
        @Nullable String slackTs,
        @Nullable Instant dueAt,
        @Nullable Instant claimedUntil,
        int attempts,
        boolean inDoubt) {

    static final Delivery NONE = new Delivery(null, null, null, null, 0, false);

    Delivery due(Instant at) {
        return new Delivery(slackChannel, slackTs, at, claimedUntil, 0, inDoubt);
    }

    Delivery done() {
        return new Delivery(slackChannel, slackTs, null, null, 0, false);
    }

    Delivery arrived(Place place, @Nullable Instant next) {
        return new Delivery(place.channel(), place.ts(), next, null, 0, false);
    }

    Delivery postponed(@Nullable Instant until, boolean doubt) {
        return new Delivery(slackChannel, slackTs, until, null, attempts, doubt);
    }

    Delivery spared(Instant until, boolean doubt) {
        return new Delivery(slackChannel, slackTs, until, null, Math.max(attempts - 1, 0), doubt);
    }

    /** Where a message lies in Slack. */
    public record Place(String channel, String ts) {}

    public @Nullable Place place() {
        return slackChannel == null || slackTs == null ? null : new Place(slackChannel, slackTs);
    }
}
