package io.upswell.detection;

import org.jspecify.annotations.Nullable;

/**
 * The entry of the price book that a signal is about.
 *
 * @param kind {@code plan}, {@code product} or {@code competitor}
 * @param matched its name, alias or feature that was found in the customer's words or visits, or the metric that it
 *     limits; {@code null} when the analysis understood it without any of them
 */
public record PriceBookEntry(
        String kind, String id, String name, @Nullable String matched) {}
