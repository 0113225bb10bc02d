package io.upswell.analytics.domain;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The four promises of PRD 1.3. A figure is shown only from {@link #NEEDED} observations on.
 *
 * @param detected what was first detected in the period
 * @param opened what was opened in the period
 * @param openedBefore what was opened just before, in as many days as the period has had so far
 * @param days how many that is
 * @param baselines what was recorded of the time before Upswell
 */
public record SuccessMetrics(
        List<Journey> detected,
        List<Journey> opened,
        List<Journey> openedBefore,
        long days,
        Map<SuccessMetricId, Baseline> baselines,
        ZoneId zone) {

    public static final int NEEDED = 20;

    private static final double SECONDS_A_DAY = 86_400.0;

    public static double target(SuccessMetricId id) {
        return switch (id) {
            case LEAD_TIME_DAYS -> 30;
            case PIPELINE_GROWTH -> 0.40;
            case CONVERSION_RATE -> 0.25;
            case SIGNAL_TO_PROPOSAL_REDUCTION -> 0.50;
        };
    }

    public List<SuccessMetric> all() {
        return List.of(leadTime(), pipelineGrowth(), conversion(), signalToProposal());
    }

    /** Median days from detection to the day since when somebody knew without Upswell; negative where they were first. */
    private SuccessMetric leadTime() {
        double[] days = detected.stream()
                .filter(journey -> journey.identifiedBy() != null)
                .mapToDouble(journey -> leadDays(journey, zone))
                .toArray();
        Middle middle = Middle.of(days);
        return middle == null || days.length < NEEDED
                ? unproven(SuccessMetricId.LEAD_TIME_DAYS, days.length)
                : proven(SuccessMetricId.LEAD_TIME_DAYS, middle.median(), days.length, middle.low(), middle.high());
    }

    /**
     * Whole days from the detection to the day since when somebody knew, in the vendor's time zone. Who answered only "I
     * already knew" was no later than the alert: no day is claimed.
     */
    public static long leadDays(Journey journey, ZoneId zone) {
        if (journey.identifiedBy() == Identification.Source.ALREADY_KNEW) {
            return 0;
        }
        LocalDate seen = LocalDate.ofInstant(Instant.ofEpochSecond(journey.at(Milestone.DETECTED)), zone);
        return journey.identifiedDay() - seen.toEpochDay();
    }

    /** The value of what was opened, over the baseline's or else over the same of the period before, minus one. */
    private SuccessMetric pipelineGrowth() {
        Baseline baseline = baselines.get(SuccessMetricId.PIPELINE_GROWTH);
        var now = Pipeline.of(opened);
        var then = Pipeline.of(openedBefore);
        return baseline == null
                ? growth(now, then, Math.min(now.n(), then.n()), then.sum(), then.relativeVariance())
                : growth(now, Pipeline.NOTHING, now.n(), baseline.value() * days, spread(baseline));
    }

    private static double spread(Baseline baseline) {
        return baseline.n() == null || baseline.n() < 1 ? 0 : 1.0 / baseline.n();
    }

    /** Both how many come and what each is worth varies: a compound Poisson sum, on the log scale. */
    private static SuccessMetric growth(Pipeline now, Pipeline then, int n, double before, double varianceBefore) {
        if (n < NEEDED || before <= 0 || now.currenciesWith(then) > 1) {
            return unproven(SuccessMetricId.PIPELINE_GROWTH, n);
        }
        double ratio = now.sum() / before;
        double spread = Share.Z * Math.sqrt(now.relativeVariance() + varianceBefore);
        return proven(
                SuccessMetricId.PIPELINE_GROWTH,
                ratio - 1,
                n,
                ratio * Math.exp(-spread) - 1,
                ratio * Math.exp(spread) - 1);
    }

    /** Accounts with a signal of which a person made a qualified opportunity. */
    private SuccessMetric conversion() {
        int accounts = accounts(Step.DETECTED).size();
        if (accounts < NEEDED) {
            return unproven(SuccessMetricId.CONVERSION_RATE, accounts);
        }
        var share = new Share(accounts(Step.QUALIFIED).size(), accounts);
        return proven(SuccessMetricId.CONVERSION_RATE, share.rate(), accounts, share.low(), share.high());
    }

    /** By how much the median time from signal to proposal is below the recorded one. */
    private SuccessMetric signalToProposal() {
        double[] taken = detected.stream()
                .filter(journey -> journey.did(Milestone.PROPOSAL))
                .mapToDouble(journey -> journey.seconds(Milestone.DETECTED, Milestone.PROPOSAL) / SECONDS_A_DAY)
                .toArray();
        Baseline baseline = baselines.get(SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION);
        Middle middle = Middle.of(taken);
        if (middle == null || baseline == null || taken.length < NEEDED) {
            return unproven(SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, taken.length);
        }
        return proven(
                SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION,
                1 - middle.median() / baseline.value(),
                taken.length,
                reduction(middle.high(), baseline),
                reduction(middle.low(), baseline));
    }

    private static @Nullable Double reduction(@Nullable Double days, Baseline baseline) {
        return days == null ? null : (Double) (1 - days / baseline.value());
    }

    private Set<String> accounts(Step step) {
        return detected.stream()
                .filter(journey -> journey.reached(step))
                .map(Journey::account)
                .collect(Collectors.toSet());
    }

    private static SuccessMetric proven(
            SuccessMetricId id, double value, int n, @Nullable Double low, @Nullable Double high) {
        return new SuccessMetric(id, value, target(id), n, low, high, true, NEEDED);
    }

    private static SuccessMetric unproven(SuccessMetricId id, int n) {
        return new SuccessMetric(id, null, target(id), n, null, null, false, NEEDED);
    }
}
