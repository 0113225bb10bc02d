package io.upswell.analytics;

import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the signals of a period became. */
public record ExpansionMetrics(
        List<FunnelStep> funnel, List<TypeConversion> bySignalType, List<SuccessMetric> successMetrics) {

    /** In this order; each counts opportunities first detected in the period that ever came so far. */
    public enum Step {
        DETECTED,
        ALERTED,
        OPENED,
        QUALIFIED,
        HANDED_OFF,
        ACCEPTED,
        PROPOSAL,
        WON
    }

    /**
     * @param value estimated ARR of those counted, for WON the booked amount; {@code null} when none is known
     *     or currencies differ
     * @param rate share of the step before that came here or further, 0 to 1, {@code null} for the first step or out of none
     * @param medianHours from the step before, {@code null} when none came
     * @param low lower end of the rate's 95 % interval (Wilson)
     * @param high upper end
     * @param n what the rate is a share of: how many came to the step before; 0 for the first step
     */
    public record FunnelStep(
            Step step,
            int count,
            @Nullable BigDecimal value,
            @Nullable Double rate,
            @Nullable Double medianHours,
            @Nullable Double low,
            @Nullable Double high,
            int n) {}

    /** @param rate qualified over detected, {@code null} under n = 10 */
    public record TypeConversion(
            SignalType type,
            int detected,
            int qualified,
            int won,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    public enum SuccessMetricId {
        LEAD_TIME_DAYS,
        PIPELINE_GROWTH,
        CONVERSION_RATE,
        SIGNAL_TO_PROPOSAL_REDUCTION
    }

    /**
     * One of PRD 1.3.
     *
     * @param value {@code null} where there is too little data
     * @param n what it stands on
     * @param low lower end of the 95 % interval
     * @param proven whether there is enough data for a figure
     * @param needed how many n it takes before a figure is shown
     */
    public record SuccessMetric(
            SuccessMetricId id,
            @Nullable Double value,
            double target,
            int n,
            @Nullable Double low,
            @Nullable Double high,
            boolean proven,
            int needed) {}
}
