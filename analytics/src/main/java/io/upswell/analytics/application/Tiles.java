package io.upswell.analytics.application;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.SuccessTile;
import io.upswell.analytics.SuccessTile.Point;
import io.upswell.analytics.domain.Baselines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    List<SuccessTile> of(Period period, JourneyFilter filter) {
        Map<SuccessMetricId, List<Point>> trends = trends(period, filter);
        Map<SuccessMetricId, Baseline> recorded = baselines.all();
        return success(period, filter).stream()
                .map(metric -> TileWords.tile(
                        metric,
                        recorded.get(metric.id()),
                        filter,
                        period.elapsed(),
                        trends.getOrDefault(metric.id(), List.of())))
                .toList();
    }

    private List<SuccessMetric> success(Period period, JourneyFilter filter) {
        return metrics.success(period, filter, book.all(period.detected(filter)));
    }

    private Map<SuccessMetricId, List<Point>> trends(Period period, JourneyFilter filter) {
        Map<SuccessMetricId, List<Point>> trends = new EnumMap<>(SuccessMetricId.class);
        for (LocalDate until : monthEnds(period)) {
            for (SuccessMetric metric : success(period.with(until.minusDays(WINDOW_DAYS - 1L), until), filter)) {
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
}
