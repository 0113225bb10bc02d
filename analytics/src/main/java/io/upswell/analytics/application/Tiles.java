package io.upswell.analytics.application;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.SuccessTile;
import io.upswell.analytics.SuccessTile.Point;
import io.upswell.analytics.domain.Baselines;
import io.upswell.analytics.domain.Journey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The success metrics of PRD 1.3 with everything that a tile shows. */
@Component
class Tiles {

    private static final int WINDOW_DAYS = 90;
    private static final int MOST_POINTS = 24;

    private final Book book;
    private final Baselines baselines;
    private final MetricsOffice metrics;

    Tiles(Book book, Baselines baselines, MetricsOffice metrics) {
        this.book = book;
        this.baselines = baselines;
        this.metrics = metrics;
    }

    List<SuccessTile> of(Period period) {
        Map<SuccessMetricId, List<Point>> trends = trends(period);
        Map<SuccessMetricId, Baseline> recorded = baselines.all();
        return success(period).stream()
                .map(metric ->
                        tile(metric, recorded.get(metric.id()), trends.getOrDefault(metric.id(), List.of()), period))
                .toList();
    }

    private List<SuccessMetric> success(Period period) {
        List<Journey> detected = book.all(period.detected(JourneyFilter.ALL));
        return metrics.success(period, detected);
    }

    private Map<SuccessMetricId, List<Point>> trends(Period period) {
        Map<SuccessMetricId, List<Point>> trends = new EnumMap<>(SuccessMetricId.class);
        for (LocalDate until : monthEnds(period)) {
            for (SuccessMetric metric : success(period.with(until.minusDays(WINDOW_DAYS - 1L), until))) {
                trends.computeIfAbsent(metric.id(), id -> new ArrayList<>())
                        .add(new Point(until, metric.value(), metric.n(), metric.low(), metric.high()));
            }
        }
        return trends;
    }

    /** The last days of its months so far, the latest two years of them. */
    private static List<LocalDate> monthEnds(Period period) {
        LocalDate today = LocalDate.now(period.clock());
        LocalDate last = period.to().isAfter(today) ? today : period.to();
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate end = last;
                !end.isBefore(period.from()) && ends.size() < MOST_POINTS;
                end = end.withDayOfMonth(1).minusDays(1)) {
            ends.addFirst(end);
        }
        return ends;
    }

    private static SuccessTile tile(
            SuccessMetric metric, @Nullable Baseline baseline, List<Point> trend, Period period) {
        Double held = baseline == null ? null : (Double) baseline.value();
        String source =
                baseline == null ? null : "%s, recorded by %s".formatted(baseline.source(), baseline.recordedBy());
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
            case PIPELINE_GROWTH ->
                new SuccessTile(
                        metric,
                        "Estimated value of the opportunities opened in the period over that of the baseline, minus one.",
                        held,
                        "value opened a day",
                        source == null ? "the %d days before".formatted(Math.max(1, period.elapsed())) : source,
                        reading(metric),
                        trend,
                        Drill.PIPELINE);
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
                        held,
                        "days",
                        source == null ? "Missing: record how long it took before" : source,
                        reading(metric),
                        trend,
                        Drill.PROPOSAL);
        };
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
