package io.upswell.analytics.application;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.SuccessTile;
import io.upswell.analytics.SuccessTile.Point;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a tile says beside its figure: how it is counted, what it is held against, and how sure it is. */
final class TileWords {

    private TileWords() {}

    /**
     * @param baseline that was recorded, {@code null} where none was
     * @param filter what is counted; a recorded baseline is of all accounts, which the tile says
     * @param days of the period so far
     */
    static SuccessTile tile(
            SuccessMetric metric, @Nullable Baseline baseline, JourneyFilter filter, long days, List<Point> trend) {
        return switch (metric.id()) {
            case LEAD_TIME_DAYS ->
                new SuccessTile(
                        metric,
                        "Median days from the first signal to the day since when somebody knew without Upswell.",
                        0.0,
                        "days",
                        "Manual identifications, answers “I already knew” and opportunities found in the CRM",
                        reading(metric),
                        trend,
                        Drill.IDENTIFIED);
            case PIPELINE_GROWTH -> pipeline(metric, baseline, filter, days, trend);
            case CONVERSION_RATE ->
                new SuccessTile(
                        metric,
                        "Share of the accounts with a signal whose opportunity a person qualified.",
                        null,
                        null,
                        "None needed: the target is a share",
                        reading(metric),
                        trend,
                        Drill.DETECTED);
            case SIGNAL_TO_PROPOSAL_REDUCTION ->
                new SuccessTile(
                        metric,
                        "By how much the median time from the first signal to the proposal is below the baseline's.",
                        value(baseline),
                        "days",
                        baseline == null ? "Missing: record how long it took before" : source(baseline),
                        reading(metric),
                        trend,
                        Drill.PROPOSAL);
        };
    }

    private static SuccessTile pipeline(
            SuccessMetric metric, @Nullable Baseline baseline, JourneyFilter filter, long days, List<Point> trend) {
        String before = "the %d days before".formatted(Math.max(1, days));
        boolean apart = baseline != null && filter.restricts();
        String source = apart
                ? before + ", filtered alike; what is recorded is for all accounts"
                : baseline == null ? before : source(baseline);
        return new SuccessTile(
                metric,
                "Estimated value of the opportunities opened in the period over that of the baseline, minus one.",
                apart ? null : value(baseline),
                "of value opened a day",
                source,
                reading(metric),
                trend,
                Drill.PIPELINE);
    }

    private static @Nullable Double value(@Nullable Baseline baseline) {
        return baseline == null ? null : (Double) baseline.value();
    }

    private static String source(Baseline baseline) {
        return "%s, recorded by %s for all accounts".formatted(baseline.source(), baseline.recordedBy());
    }

    static String reading(SuccessMetric metric) {
        Double value = metric.value();
        if (!metric.proven() || value == null) {
            return "unproven (n = %d)".formatted(metric.n());
        }
        Double low = metric.low();
        Double high = metric.high();
        String range = low == null || high == null
                ? ""
                : " (%s to %s)".formatted(figure(metric.id(), low), figure(metric.id(), high));
        return "%s%s, n = %d".formatted(figure(metric.id(), value), range, metric.n());
    }

    private static String figure(SuccessMetricId id, double value) {
        return id == SuccessMetricId.LEAD_TIME_DAYS
                ? String.format(Locale.ROOT, "%.0f days", value)
                : String.format(Locale.ROOT, "%.0f %%", value * 100);
    }
}
