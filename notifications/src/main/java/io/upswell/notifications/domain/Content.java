package io.upswell.notifications.domain;

import io.upswell.detection.Json;

/**
 * A message as it goes out.
 *
 * @param text the plain form
 * @param blocks for a channel that can show more, a JSON array
 * @param fingerprint the same for contents that a reader cannot tell apart, small print aside
 */
public record Content(String text, Json blocks, String fingerprint) {}
