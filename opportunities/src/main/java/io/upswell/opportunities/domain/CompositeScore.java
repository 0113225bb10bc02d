package io.upswell.opportunities.domain;

import io.upswell.detection.ScoreWeights;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ScoreBreakdown.Contribution;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The composite score (FR-2.2): {@code S = 1 − Π(1 − 0.75·sᵢ)} over the strongest signal of each type,
 * {@code A = √u / (√u + 0.22)} of the uplift u, and half of each; S alone where the uplift is unknown.
 */
public final class CompositeScore {

    private final ScoreWeights weights;

    /** @param weights of the rules' version that found the signals; written above as they are shipped */
    public CompositeScore(ScoreWeights weights) {
        this.weights = weights;
    }

    /** @param arr current annual recurring revenue; unknown or none leaves the uplift unknown */
    public ScoreBreakdown of(List<Signal> signals, @Nullable BigDecimal arr, ValueEstimate value) {
        Map<SignalType, Double> strongest = new EnumMap<>(SignalType.class);
        signals.forEach(signal -> strongest.merge(signal.type(), signal.strength(), Math::max));

        double strength = strength(strongest.values());
        Double uplift = uplift(value.annual(), arr);
        Double potential = uplift == null ? null : potential(uplift);
        double weight = potential == null ? 1 : weights.strengthShare();
        double evidence =
                strongest.values().stream().mapToDouble(this::evidence).sum();

        List<Contribution> contributions = strongest.entrySet().stream()
                .map(entry -> {
                    SignalType type = entry.getKey();
                    double share = evidence == 0 ? 0 : evidence(entry.getValue()) / evidence;
                    double without = without(type, strongest, arr, value);
                    return new Contribution(
                            type, entry.getValue(), weight * strength * share, without, ScoreBand.of(without));
                })
                .toList();
        return new ScoreBreakdown(
                composite(strength, potential),
                strength,
                potential,
                uplift,
                contributions,
                potential == null ? 0 : (1 - weights.strengthShare()) * potential);
    }

    private double without(
            SignalType type, Map<SignalType, Double> strongest, @Nullable BigDecimal arr, ValueEstimate value) {
        Map<SignalType, Double> others = new EnumMap<>(strongest);
        others.remove(type);
        BigDecimal annual = value.annual();
        if (annual != null) {
            BigDecimal onlyIts = value.parts().stream()
                    .filter(part -> part.reasons().equals(Set.of(type)))
                    .map(ValueEstimate.Part::annual)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            annual = annual.subtract(onlyIts).max(BigDecimal.ZERO);
        }
        Double uplift = uplift(annual, arr);
        return composite(strength(others.values()), uplift == null ? null : potential(uplift));
    }

    private double composite(double strength, @Nullable Double potential) {
        return potential == null
                ? strength
                : weights.strengthShare() * strength + (1 - weights.strengthShare()) * potential;
    }

    private double strength(Collection<Double> strengths) {
        return 1 - strengths.stream().mapToDouble(s -> 1 - weights.trust() * s).reduce(1, (a, b) -> a * b);
    }

    private double evidence(double strength) {
        return -Math.log1p(-weights.trust() * strength);
    }

    private double potential(double uplift) {
        double root = Math.sqrt(uplift);
        return root / (root + weights.halfWay());
    }

    private static @Nullable Double uplift(@Nullable BigDecimal annual, @Nullable BigDecimal arr) {
        return annual == null || arr == null || arr.signum() <= 0 ? null : annual.doubleValue() / arr.doubleValue();
    }
}
