package io.upswell.frontend.chart;

import io.upswell.detection.Evidence;
import io.upswell.detection.UsageSeries;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of a metric against its limit, with the days of the projected crossing. */
public final class UsageChart extends Chart {

    record Data(
            List<List<Object>> points,
            @Nullable Double limit,
            String limitLabel,
            String lastLabel,
            @Nullable String crossingFrom,
            @Nullable String crossingTo) {}

    /** @param evidence names the projected crossing, {@code null} when there is none to show */
    public UsageChart(UsageSeries series, Evidence.@Nullable Usage evidence, LocalDate today) {
        super("usage", data(series, evidence), describe(series, evidence, today), table(series, today));
    }

    private static Data data(UsageSeries series, Evidence.@Nullable Usage evidence) {
        Double limit = series.limit();
        double last = series.points().isEmpty() ? 0 : series.points().getLast().value();
        LocalDate from = evidence == null ? null : evidence.crossingFrom();
        LocalDate to = evidence == null ? null : evidence.crossingTo();
        return new Data(
                series.points().stream()
                        .map(point -> List.<Object>of(point.date().toString(), point.value()))
                        .toList(),
                limit,
                limit == null ? "" : "Limit %,.0f".formatted(limit),
                limit == null ? "%,.0f".formatted(last) : "%,.0f · %s".formatted(last, Words.percent(last / limit)),
                from == null ? null : from.toString(),
                to == null ? null : to.toString());
    }

    private static ChartTable table(UsageSeries series, LocalDate today) {
        Double limit = series.limit();
        return new ChartTable(
                List.of("Day", series.name(), "Of the limit"),
                series.points().reversed().stream()
                        .map(point -> List.of(
                                Words.date(point.date(), today),
                                "%,.0f".formatted(point.value()),
                                limit == null || limit <= 0 ? Words.NONE : Words.percent(point.value() / limit)))
                        .toList());
    }

    private static String describe(UsageSeries series, Evidence.@Nullable Usage evidence, LocalDate today) {
        if (series.points().isEmpty()) {
            return series.name() + ": nothing on record";
        }
        UsageSeries.Point last = series.points().getLast();
        Double limit = series.limit();
        String text = "%s: %,.0f on %s".formatted(series.name(), last.value(), Words.date(last.date(), today));
        text += limit == null ? ", no limit on record" : ", limit %,.0f".formatted(limit);
        LocalDate from = evidence == null ? null : evidence.crossingFrom();
        LocalDate to = evidence == null ? null : evidence.crossingTo();
        return from == null || to == null ? text : text + ", projected to cross it " + Words.range(from, to, today);
    }
}
