package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel of what was first detected in a period, beside the one of as many days before.
 *
 * @param before the same of {@code beforeFrom} to {@code beforeTo}; a period that is not over is compared with as many
 *     days as it has had
 * @param currency of the values in {@code steps}, {@code null} where there is none or they differ
 */
public record FunnelReport(
        List<FunnelStep> steps,
        List<FunnelStep> before,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        @Nullable String currency) {

    /**
     * The funnel of one value of a dimension. With signal types and rules an opportunity counts for each of its own.
     *
     * @param key the value, such as a username; empty for what has none
     */
    public record Part(String key, List<FunnelStep> steps) {}

    /**
     * The funnel of what was first detected in one week or month.
     *
     * @param from its first day
     */
    public record Cohort(LocalDate from, List<FunnelStep> steps) {}

    /** How long a cohort is; weeks begin on Monday. */
    public enum Span {
        WEEK,
        MONTH
    }
}
