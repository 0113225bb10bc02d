package io.upswell.frontend.chart;

import io.upswell.frontend.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shares with their ranges, one line each; too few cases are named, not drawn. */
public final class ConversionChart extends Chart {

    /**
     * One share.
     *
     * @param brief the label where there is little room
     * @param colour of {@code charts.js}
     * @param rate {@code null} where n is too small for one
     * @param href where the cases behind it are
     */
    public record Row(
            String label,
            String brief,
            String colour,
            int n,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String href) {

        String figure() {
            return rate == null ? "%d, too few".formatted(n) : Words.percent(rate);
        }

        String range() {
            return rate == null || low == null || high == null ? "" : Words.percent(low) + " to " + Words.percent(high);
        }
    }

    record Data(List<Row> types, @Nullable Double goal) {}

    /**
     * @param what the shares are of, such as "Conversion to qualified by signal type"
     * @param one what a row is
     * @param goal {@code null} where there is none
     */
    public ConversionChart(String what, String one, List<Row> rows, @Nullable Double goal) {
        super("conversion", new Data(rows, goal), describe(what, rows), table(one, rows));
    }

    private static ChartTable table(String one, List<Row> rows) {
        return new ChartTable(
                List.of(one, "n", "Share", "95% range"),
                rows.stream()
                        .map(row -> List.of(row.label(), Integer.toString(row.n()), row.figure(), row.range()))
                        .toList(),
                rows.stream()
                        .map(row -> Objects.requireNonNullElse(row.href(), ""))
                        .toList());
    }

    private static String describe(String what, List<Row> rows) {
        return what + ": "
                + rows.stream().map(row -> row.label() + " " + row.figure()).collect(Collectors.joining(", "));
    }
}
