package io.upswell.detection.domain.rule;

import io.upswell.detection.Evaluation;
import io.upswell.detection.Evidence;
import io.upswell.detection.OwnRule;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule that a manager wrote: one verdict an account, about one subject. */
final class ConditionRule implements Rule {

    private final OwnRule rule;
    private final Evaluation.Own author;
    private final RuleLanguage.Formula formula;

    ConditionRule(OwnRule rule, int version, RuleLanguage.Formula formula) {
        this.rule = rule;
        this.author = new Evaluation.Own(rule.id(), rule.name(), version);
        this.formula = formula;
    }

    @Override
    public SignalType type() {
        return rule.type();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public List<Verdict> judge(AccountFacts facts) {
        return List.of(verdict(facts).by(author));
    }

    private Verdict verdict(AccountFacts facts) {
        try {
            var answer = formula.ask(new FactSheet(facts));
            return answer.holds()
                    ? Verdict.fired(found(answer))
                    : Verdict.silent(type(), rule.about(), () -> read(answer.facts()));
        } catch (MissingFact missing) {
            return Verdict.notEvaluable(type(), rule.about(), missing.reason());
        }
    }

    private Found found(RuleLanguage.Answer answer) {
        var evidence = new Evidence.Condition(rule.id(), rule.name(), answer.facts(), rule.play());
        return new Found(
                type(), rule.about(), answer.text(), null, answer.strength(), null, List.<Evidence>of(evidence));
    }

    private static String read(Map<String, Object> facts) {
        return facts.isEmpty()
                ? "its condition does not hold"
                : facts.entrySet().stream()
                        .map(fact -> "%s is %s".formatted(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
