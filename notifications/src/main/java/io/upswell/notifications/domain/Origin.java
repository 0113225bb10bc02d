package io.upswell.notifications.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where in Slack an answer comes from.
 *
 * @param channel with {@code ts} the message; {@code null} when it is none
 * @param trigger lets a dialog open, within three seconds
 * @param replyTo an address that takes answers to this one click, where Slack gave one
 */
public record Origin(
        @Nullable String channel,
        @Nullable String ts,
        String trigger,
        @Nullable String replyTo) {}
