package io.upswell.detection;

import java.util.EnumMap;
import java.util.List;
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
 * @param own rules that people wrote
 */
public record RuleSet(
        int version, Set<SignalType> off, Map<RuleSetting, Double> settings, ScoreWeights weights, List<OwnRule> own) {

    public RuleSet {
        Map<RuleSetting, Double> all = new EnumMap<>(RuleSetting.class);
        for (RuleSetting setting : RuleSetting.values()) {
            all.put(setting, setting.shipped());
        }
        all.putAll(settings);
        settings = Map.copyOf(all);
        off = Set.copyOf(off);
        own = List.copyOf(own);
    }

    /** Version 1: the specification's values. */
    public static RuleSet shipped() {
        return new RuleSet(1, Set.of(), Map.of(), ScoreWeights.SHIPPED, List.of());
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

    /** The same as another version. */
    public RuleSet as(int number) {
        return new RuleSet(number, off, settings, weights, own);
    }

    /** The same with these own rules. */
    public RuleSet with(List<OwnRule> rules) {
        return new RuleSet(version, off, settings, weights, rules);
    }

    /** The same with another value. */
    public RuleSet with(RuleSetting setting, double value) {
        Map<RuleSetting, Double> changed = new EnumMap<>(settings);
        changed.put(setting, value);
        return new RuleSet(version, off, changed, weights, own);
    }
}
