package io.upswell.frontend.chart;

import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What share of each signal type was qualified, with its range; too few cases are named, not drawn. */
public final class ConversionChart extends Chart {

    record Row(
            String label,
            String brief,
            String colour,
            int n,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    record Data(List<Row> types, double goal) {}

    public ConversionChart(List<TypeConversion> types, double goal) {
        super("conversion", new Data(rows(types), goal), describe(types), table(rows(types)));
    }

    private static List<Row> rows(List<TypeConversion> types) {
        return sorted(types).stream()
                .map(type -> new Row(
                        type.type().label(),
                        Labels.brief(type.type()),
                        Family.of(type.type()).key(),
                        type.detected(),
                        type.rate(),
                        type.low(),
                        type.high()))
                .toList();
    }

    private static List<TypeConversion> sorted(List<TypeConversion> types) {
        return types.stream()
                .sorted(Comparator.comparingDouble((TypeConversion type) -> {
                            Double rate = type.rate();
                            return rate == null ? -1 : rate;
                        })
                        .reversed())
                .toList();
    }

    private static ChartTable table(List<Row> rows) {
        return new ChartTable(
                List.of("Signal type", "n", "Qualified", "95% range"),
                rows.stream()
                        .map(row -> List.of(
                                row.label(),
                                Integer.toString(row.n()),
                                row.rate() == null ? "too few" : Words.percent(row.rate()),
                                row.low() == null || row.high() == null
                                        ? ""
                                        : Words.percent(row.low()) + " to " + Words.percent(row.high())))
                        .toList());
    }

    private static String describe(List<TypeConversion> types) {
        return "Conversion to qualified by signal type: "
                + sorted(types).stream()
                        .map(type -> {
                            Double rate = type.rate();
                            return type.type().label() + " "
                                    + (rate == null
                                            ? "has %d cases, too few".formatted(type.detected())
                                            : Words.percent(rate));
                        })
                        .collect(Collectors.joining(", "));
    }
}
