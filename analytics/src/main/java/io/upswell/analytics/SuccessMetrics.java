package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.JourneyQueries.Opened;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The four promises of PRD 1.3. A figure is shown only from {@link #NEEDED} observations on.
 *
 * @param opened what was opened in the period
 * @param openedBefore what was opened just before, in as many days as the period has had so far
 */
record SuccessMetrics(List<Journey> journeys, List<Opened> opened, List<Opened> openedBefore) {

    static final int NEEDED = 20;

    List<SuccessMetric> all() {
        return List.of(leadTime(), pipelineGrowth(), conversion(), signalToProposal());
    }

    /** Days ahead of a person who found out without Upswell: no event tells of such a person, so nothing is known. */
    private static SuccessMetric leadTime() {
        return unproven(SuccessMetricId.LEAD_TIME_DAYS, 30, 0);
    }

    /** The value of what was opened, over the same of the period before, minus one. */
    private SuccessMetric pipelineGrowth() {
        double target = 0.40;
        List<Double> now = values(opened);
        List<Double> then = values(openedBefore);
        int n = Math.min(now.size(), then.size());
        long currencies = Stream.concat(opened.stream(), openedBefore.stream())
                .map(Opened::currency)
                .distinct()
                .count();
        double before = sum(then);
        if (n < NEEDED || currencies > 1 || before <= 0) {
            return unproven(SuccessMetricId.PIPELINE_GROWTH, target, n);
        }
        double ratio = sum(now) / before;
        // Both how many opportunities come and what each is worth varies: a compound Poisson sum, on the log scale.
        double spread = Share.Z * Math.sqrt(relativeVariance(now) + relativeVariance(then));
        return new SuccessMetric(
                SuccessMetricId.PIPELINE_GROWTH,
                ratio - 1,
                target,
                n,
                ratio * Math.exp(-spread) - 1,
                ratio * Math.exp(spread) - 1,
                true,
                NEEDED);
    }

    /** Accounts with a signal of which a person made a qualified opportunity. */
    private SuccessMetric conversion() {
        int accounts = accounts(Step.DETECTED);
        if (accounts < NEEDED) {
            return unproven(SuccessMetricId.CONVERSION_RATE, 0.25, accounts);
        }
        var share = new Share(accounts(Step.QUALIFIED), accounts);
        return new SuccessMetric(
                SuccessMetricId.CONVERSION_RATE, share.rate(), 0.25, accounts, share.low(), share.high(), true, NEEDED);
    }

    /** How long it took before Upswell is recorded nowhere, so there is nothing to compare with. */
    private SuccessMetric signalToProposal() {
        int proposals = (int) journeys.stream()
                .filter(j -> j.steps().containsKey(Step.PROPOSAL))
                .count();
        return unproven(SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, 0.50, proposals);
    }

    private int accounts(Step step) {
        return journeys.stream()
                .filter(j -> j.reached(step))
                .map(Journey::account)
                .collect(Collectors.toSet())
                .size();
    }

    private static SuccessMetric unproven(SuccessMetricId id, double target, int n) {
        return new SuccessMetric(id, null, target, n, null, null, false, NEEDED);
    }

    private static List<Double> values(List<Opened> opened) {
        return opened.stream()
                .map(Opened::value)
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .toList();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double relativeVariance(List<Double> values) {
        double sum = sum(values);
        return values.stream().mapToDouble(v -> v * v).sum() / (sum * sum);
    }
}
