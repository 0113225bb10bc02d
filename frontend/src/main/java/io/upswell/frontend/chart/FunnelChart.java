package io.upswell.frontend.chart;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.frontend.parts.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many came how far, on one scale, with the rate from the step before and its range. */
public final class FunnelChart extends Chart {

    record Bar(String label, int count, @Nullable String rate, String range) {}

    record Data(List<Bar> steps) {}

    public FunnelChart(List<FunnelStep> funnel) {
        super(
                "funnel",
                new Data(funnel.stream().map(FunnelChart::bar).toList()),
                describe(funnel),
                table(funnel.stream().map(FunnelChart::bar).toList()));
    }

    private static Bar bar(FunnelStep step) {
        Double rate = step.rate();
        Double low = step.low();
        Double high = step.high();
        return new Bar(
                Words.sentence(step.step().name()),
                step.count(),
                rate == null ? null : Words.percent(rate),
                low == null || high == null ? "" : Math.round(low * 100) + "–" + Math.round(high * 100));
    }

    private static ChartTable table(List<Bar> bars) {
        return new ChartTable(
                List.of("Step", "Accounts", "From the step before", "95% range"),
                bars.stream()
                        .map(bar -> List.of(
                                bar.label(),
                                "%,d".formatted(bar.count()),
                                bar.rate() == null ? "" : bar.rate(),
                                bar.range()))
                        .toList());
    }

    private static String describe(List<FunnelStep> funnel) {
        return "Funnel: "
                + funnel.stream()
                        .map(step -> "%,d %s"
                                .formatted(
                                        step.count(), Words.sentence(step.step().name())))
                        .collect(Collectors.joining(", "));
    }
}
