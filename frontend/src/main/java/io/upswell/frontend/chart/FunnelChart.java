package io.upswell.frontend.chart;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.frontend.parts.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many came how far, on one scale, with the rate from the step before and its range. */
public final class FunnelChart extends Chart {

    record Bar(
            String label,
            int count,
            @Nullable String rate,
            String range,
            String value,
            String median,
            String before,
            String href) {}

    record Data(List<Bar> steps) {}

    private static final double HOURS_A_DAY = 24;

    /**
     * @param before the same of the period before, in the same order
     * @param currency of the values
     * @param href where the accounts of a step are
     */
    public FunnelChart(List<FunnelStep> funnel, List<FunnelStep> before, String currency, Function<Step, String> href) {
        this(bars(funnel, before, currency, href));
    }

    private FunnelChart(List<Bar> bars) {
        super("funnel", new Data(bars), describe(bars), table(bars));
    }

    private static List<Bar> bars(
            List<FunnelStep> funnel, List<FunnelStep> before, String currency, Function<Step, String> href) {
        return IntStream.range(0, funnel.size())
                .mapToObj(i ->
                        bar(funnel.get(i), i < before.size() ? before.get(i).count() : 0, currency, href))
                .toList();
    }

    private static Bar bar(FunnelStep step, int before, String currency, Function<Step, String> href) {
        Double rate = step.rate();
        Double low = step.low();
        Double high = step.high();
        BigDecimal value = step.value();
        return new Bar(
                Words.sentence(step.step().name()),
                step.count(),
                rate == null ? null : Words.percent(rate),
                low == null || high == null ? "" : Math.round(low * 100) + "–" + Math.round(high * 100),
                value == null ? "" : Words.shortMoney(value, currency),
                duration(step.medianHours()),
                "%,d".formatted(before),
                href.apply(step.step()));
    }

    private static String duration(@Nullable Double hours) {
        if (hours == null) {
            return "";
        }
        return hours < HOURS_A_DAY * 2 ? "%.0f h".formatted(hours) : "%.0f d".formatted(hours / HOURS_A_DAY);
    }

    private static ChartTable table(List<Bar> bars) {
        return new ChartTable(
                List.of("Step", "Cases", "Period before", "From the step before", "95% range", "Median time", "Value"),
                bars.stream()
                        .map(bar -> List.of(
                                bar.label(),
                                "%,d".formatted(bar.count()),
                                bar.before(),
                                bar.rate() == null ? "" : bar.rate(),
                                bar.range(),
                                bar.median(),
                                bar.value()))
                        .toList(),
                bars.stream().map(Bar::href).toList());
    }

    private static String describe(List<Bar> bars) {
        return "Funnel: "
                + bars.stream()
                        .map(bar -> "%,d %s".formatted(bar.count(), bar.label()))
                        .collect(Collectors.joining(", "));
    }
}
