package io.upswell.detection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that decides which signals a scan finds, as one immutable version.
 *
 * @param version 1 is what Upswell comes with, later ones are people's
 * @param off built-in rules that are not asked
 * @param settings one value for each; what is not given is the shipped one
 * @param weights of the composite score
 */
public record RuleSet(int version, Set<SignalType> off, Map<RuleSetting, Double> settings, ScoreWeights weights) {

    public RuleSet {
        Map<RuleSetting, Double> all = new EnumMap<>(RuleSetting.class);
        for (RuleSetting setting : RuleSetting.values()) {
            all.put(setting, setting.shipped());
        }
        all.putAll(settings);
        settings = Map.copyOf(all);
        off = Set.copyOf(off);
    }

    /** Version 1: the specification's values. */
    public static RuleSet shipped() {
        return new RuleSet(1, Set.of(), Map.of(), ScoreWeights.SHIPPED);
    }

    public double value(RuleSetting setting) {
        return Objects.requireNonNull(settings.get(setting));
    }

    /** Of one that counts days or things. */
    public int whole(RuleSetting setting) {
        return (int) value(setting);
    }

    /** Whether a built-in rule is asked. */
    public boolean isOn(SignalType rule) {
        return !off.contains(rule);
    }

    /** The same with another value. */
    public RuleSet with(RuleSetting setting, double value) {
        Map<RuleSetting, Double> changed = new EnumMap<>(settings);
        changed.put(setting, value);
        return new RuleSet(version, off, changed, weights);
    }
}
