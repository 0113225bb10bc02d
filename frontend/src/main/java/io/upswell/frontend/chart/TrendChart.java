package io.upswell.frontend.chart;

import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** How a figure has moved from month to month; months with too little data are gaps. */
public final class TrendChart extends Chart {

    /** @param value {@code null} where there was too little data */
    public record Point(LocalDate until, @Nullable Double value, int n) {}

    record Data(List<@Nullable Double> values, double goal) {}

    public TrendChart(String what, List<Point> points, double goal, LocalDate today, DoubleFunction<String> words) {
        super(
                "trend",
                new Data(points.stream().<@Nullable Double>map(Point::value).toList(), goal),
                "%s over the 90 days up to each month's end: see the table".formatted(what),
                new ChartTable(
                        List.of("90 days up to", what, "n"),
                        points.stream()
                                .map(point -> List.of(
                                        Words.date(point.until(), today),
                                        point.value() == null ? "unproven" : words.apply(point.value()),
                                        Integer.toString(point.n())))
                                .toList()));
    }
}
