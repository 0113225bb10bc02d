package io.upswell.frontend.chart;

import io.upswell.detection.Evidence;
import io.upswell.detection.UsageSeries;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of a metric against its limit, what is expected of it, and the days of the projected crossing. */
public final class UsageChart extends Chart {

    /** Days ahead that the description tells of. */
    private static final int AHEAD = 14;

    /**
     * @param fan a row a day: the day, then the edges of the 80 % and 50 % ranges and the middle, rising
     * @param markedFrom first of the days that a signal stands on
     */
    record Data(
            List<List<Object>> points,
            @Nullable Double limit,
            String limitLabel,
            String lastLabel,
            @Nullable String crossingFrom,
            @Nullable String crossingTo,
            List<List<Object>> fan,
            @Nullable String markedFrom,
            @Nullable String markedTo) {}

    /** @param evidence names the projected crossing, {@code null} when there is none to show */
    public UsageChart(UsageSeries series, Evidence.@Nullable Usage evidence, LocalDate today) {
        this(series, evidence, today, null, null);
    }

    /** @param from first of the days to mark, {@code null} for none */
    public UsageChart(
            UsageSeries series,
            Evidence.@Nullable Usage evidence,
            LocalDate today,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        super("usage", data(series, evidence, from, to), describe(series, evidence, today), table(series, today));
    }

    private static Data data(
            UsageSeries series,
            Evidence.@Nullable Usage evidence,
            @Nullable LocalDate markedFrom,
            @Nullable LocalDate markedTo) {
        Double limit = series.limit();
        double last = series.points().isEmpty() ? 0 : series.points().getLast().value();
        return new Data(
                series.points().stream()
                        .map(point -> List.<Object>of(point.date().toString(), point.value()))
                        .toList(),
                limit,
                limit == null ? "" : "Limit %,.0f".formatted(limit),
                limit == null ? "%,.0f".formatted(last) : "%,.0f · %s".formatted(last, Words.percent(last / limit)),
                text(evidence == null ? null : evidence.crossingFrom()),
                text(evidence == null ? null : evidence.crossingTo()),
                series.forecast().stream()
                        .map(day -> List.<Object>of(
                                day.date().toString(),
                                day.low80(),
                                day.low50(),
                                day.middle(),
                                day.high50(),
                                day.high80()))
                        .toList(),
                text(markedFrom),
                text(markedTo));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
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
        if (from != null && to != null) {
            text += ", projected to cross it " + Words.range(from, to, today);
        }
        if (series.forecast().isEmpty()) {
            return text;
        }
        UsageSeries.Expected ahead =
                series.forecast().get(Math.min(AHEAD, series.forecast().size()) - 1);
        return "%s, expected on %s between %,.0f and %,.0f (80%% range)"
                .formatted(text, Words.date(ahead.date(), today), ahead.low80(), ahead.high80());
    }
}
