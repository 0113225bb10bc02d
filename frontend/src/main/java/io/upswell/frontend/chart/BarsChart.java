package io.upswell.frontend.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts side by side on one scale, each with its words. */
public final class BarsChart extends Chart {

    /**
     * @param text what stands at the bar
     * @param colour of {@code charts.js}
     * @param href where the cases behind it are
     */
    public record Row(
            String label,
            String brief,
            String colour,
            double value,
            String text,
            @Nullable String href) {}

    record Data(List<Row> rows) {}

    /**
     * @param what the bars show
     * @param one what a row is
     */
    public BarsChart(String what, String one, List<Row> rows) {
        super(
                "bars",
                new Data(rows),
                what + ": "
                        + rows.stream()
                                .map(row -> row.label() + " " + row.text())
                                .collect(Collectors.joining(", ")),
                new ChartTable(
                        List.of(one, what),
                        rows.stream()
                                .map(row -> List.of(row.label(), row.text()))
                                .toList(),
                        rows.stream()
                                .map(row -> Objects.requireNonNullElse(row.href(), ""))
                                .toList()));
    }
}
