package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it was before Upswell, recorded by a person.
 *
 * @param metric PIPELINE_GROWTH or SIGNAL_TO_PROPOSAL_REDUCTION
 * @param value for the pipeline: value of the opportunities opened a day, in the account's currency; for the proposal:
 *     median days from the first sign to the proposal
 * @param n how many observations that stands on, where known
 * @param source where the figure is from, in words
 * @param recordedBy username
 */
public record Baseline(
        SuccessMetricId metric,
        double value,
        @Nullable Integer n,
        String source,
        String recordedBy,
        Instant recordedAt) {}
