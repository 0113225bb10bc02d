package test.upswell.preview;

import static io.upswell.analytics.ExpansionMetrics.*;

import io.upswell.analytics.ExpansionMetrics;
import io.upswell.detection.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures of a good half year, and of a first day. */
final class Metrics {

    private Metrics() {}

    static ExpansionMetrics some() {
        int[] counts = {437, 420, 198, 118, 117, 97, 52, 31};
        List<FunnelStep> funnel = new ArrayList<>();
        for (Step step : Step.values()) {
            int i = step.ordinal();
            double rate = i == 0 ? 1 : counts[i] / (double) counts[i - 1];
            funnel.add(new FunnelStep(
                    step, counts[i], null, i == 0 ? null : rate, 20.0, rate - 0.06, Math.min(1, rate + 0.05)));
        }
        double[] rates = {0.33, 0.41, 0.21, 0.31, 0.24, 0.12, 0};
        int[] n = {151, 82, 139, 104, 79, 97, 7};
        List<TypeConversion> types = Arrays.stream(SignalType.values())
                .map(type -> {
                    int i = type.ordinal();
                    boolean few = n[i] < 10;
                    return new TypeConversion(
                            type,
                            n[i],
                            (int) (n[i] * rates[i]),
                            3,
                            few ? null : rates[i],
                            few ? null : rates[i] - 0.07,
                            few ? null : rates[i] + 0.09);
                })
                .toList();
        return new ExpansionMetrics(
                funnel,
                types,
                List.of(
                        new SuccessMetric(SuccessMetricId.LEAD_TIME_DAYS, 34.0, 30, 41, 26.0, 41.0, true, 20),
                        new SuccessMetric(SuccessMetricId.PIPELINE_GROWTH, 0.28, 0.4, 63, 0.11, 0.46, true, 20),
                        new SuccessMetric(SuccessMetricId.CONVERSION_RATE, 0.27, 0.25, 437, 0.23, 0.32, true, 20),
                        new SuccessMetric(
                                SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, null, 0.5, 6, null, null, false, 20)));
    }

    static ExpansionMetrics none() {
        return new ExpansionMetrics(
                Arrays.stream(Step.values())
                        .map(step -> new FunnelStep(step, 0, null, null, null, null, null))
                        .toList(),
                Arrays.stream(SignalType.values())
                        .map(type -> new TypeConversion(type, 0, 0, 0, null, null, null))
                        .toList(),
                Arrays.stream(SuccessMetricId.values())
                        .map(id -> new SuccessMetric(
                                id, null, id == SuccessMetricId.LEAD_TIME_DAYS ? 30 : 0.4, 0, null, null, false, 20))
                        .toList());
    }
}
