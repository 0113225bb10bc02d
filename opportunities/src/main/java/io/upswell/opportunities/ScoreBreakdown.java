package io.upswell.opportunities;

import io.upswell.detection.SignalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a composite score came about (FR-2.2): {@code 0.5·S + 0.5·A}, or {@code S} alone where the value is not
 * estimable.
 *
 * @param composite 0 to 1, unrounded
 * @param signalStrength S, 0 to 1
 * @param arrPotential A, 0 to 1; {@code null} where the value is not estimable
 * @param uplift estimated expansion ARR over current ARR
 * @param contributions the signals' shares; together with {@code arrPotentialPoints} they add up to the composite
 * @param arrPotentialPoints the ARR potential's share
 */
public record ScoreBreakdown(
        double composite,
        double signalStrength,
        @Nullable Double arrPotential,
        @Nullable Double uplift,
        List<Contribution> contributions,
        double arrPotentialPoints) {

    /**
     * @param points what this signal type adds to the composite score
     * @param without the composite score without this signal and the value that only it justifies
     */
    public record Contribution(
            SignalType type, double strength, double points, double without, ScoreBand bandWithout) {}
}
