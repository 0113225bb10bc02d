package io.upswell.detection.domain.rule;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of the rules, field by field. */
public final class RuleChanges {

    private final List<RuleChange> changes = new ArrayList<>();

    private RuleChanges() {}

    /** In the order of the rules; own ones next, the weights last. */
    public static List<RuleChange> between(RuleSet from, RuleSet to) {
        var found = new RuleChanges();
        for (SignalType type : SignalType.values()) {
            found.add(type.key(), type.label(), "State", onOff(from.isOn(type)), onOff(to.isOn(type)));
            for (RuleSetting setting : RuleSetting.of(type)) {
                found.add(
                        type.key(),
                        type.label(),
                        setting.label(),
                        plain(from.value(setting)),
                        plain(to.value(setting)));
            }
        }
        found.own(from.own(), to.own());
        found.weight("Share of the signals' strength", from, to, ScoreWeights::strengthShare);
        found.weight("Trust in a single signal", from, to, ScoreWeights::trust);
        found.weight("Root of the uplift that counts half", from, to, ScoreWeights::halfWay);
        return found.changes;
    }

    private void own(List<OwnRule> before, List<OwnRule> after) {
        Map<String, OwnRule> old = new LinkedHashMap<>();
        before.forEach(rule -> old.put(rule.id(), rule));
        for (OwnRule rule : after) {
            OwnRule was = old.remove(rule.id());
            own(rule, "Name", was, rule, OwnRule::name);
            own(rule, "State", was, rule, one -> onOff(one.on()));
            own(rule, "Condition", was, rule, OwnRule::condition);
            own(rule, "Type", was, rule, one -> one.type().label());
            own(rule, "Strength", was, rule, OwnRule::strength);
            own(rule, "Subject", was, rule, OwnRule::about);
            own(rule, "Text", was, rule, OwnRule::text);
            own(rule, "Play", was, rule, one -> Objects.requireNonNullElse(one.play(), ""));
        }
        old.values().forEach(gone -> add(gone.id(), gone.name(), "Rule", gone.condition(), ""));
    }

    private void own(OwnRule rule, String field, @Nullable OwnRule was, OwnRule is, Function<OwnRule, String> value) {
        add(rule.id(), rule.name(), field, was == null ? "" : value.apply(was), value.apply(is));
    }

    private void weight(String field, RuleSet from, RuleSet to, Function<ScoreWeights, Double> value) {
        add("weights", "Score", field, plain(value.apply(from.weights())), plain(value.apply(to.weights())));
    }

    private void add(String rule, String name, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new RuleChange(rule, name, field, before, after));
        }
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(Math.round(value * 1e6) / 1e6).stripTrailingZeros();
        return exact.toPlainString();
    }
}
