package io.upswell.notifications.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where in Slack an answer comes from.
 *
 * @param channel with {@code ts} the message; {@code null} when it is none
 * @param trigger lets a dialog open, within three seconds
 */
public record Origin(@Nullable String channel, @Nullable String ts, String trigger) {}
