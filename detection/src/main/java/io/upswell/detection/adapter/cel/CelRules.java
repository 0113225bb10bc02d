package io.upswell.detection.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.domain.rule.FactSheet;
import io.upswell.detection.domain.rule.RuleLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rules in CEL (Common Expression Language). */
@Component
class CelRules implements RuleLanguage {

    @Override
    public List<RuleProblem> problems(OwnRule rule) {
        List<RuleProblem> problems = new ArrayList<>();
        Formulas.checked("condition", rule.condition(), Formulas.TRUTH, problems);
        CelAbstractSyntaxTree strength = Formulas.checked("strength", rule.strength(), Formulas.NUMBER, problems);
        if (strength != null && Steps.reads(strength).isEmpty()) {
            constant(strength, problems);
        }
        Template.of(rule.text(), problems);
        return problems;
    }

    private static void constant(CelAbstractSyntaxTree strength, List<RuleProblem> problems) {
        try {
            Object value = Formulas.planned(strength).eval(Map.of());
            if (value instanceof Number number && (number.doubleValue() < 0 || number.doubleValue() > 1)) {
                problems.add(new RuleProblem("strength", 1, 1, "%s lies outside 0 to 1.".formatted(number), null));
            }
        } catch (CelEvaluationException wrong) {
            problems.add(new RuleProblem("strength", 1, 1, "It cannot be computed.", null));
        }
    }

    @Override
    public Checked check(String condition) {
        List<RuleProblem> problems = new ArrayList<>();
        CelAbstractSyntaxTree checked = Formulas.checked("condition", condition, Formulas.TRUTH, problems);
        return checked == null
                ? new Checked(problems, List.of(), 0, Steps.MOST)
                : new Checked(problems, Steps.reads(checked), Steps.cost(checked), Steps.MOST);
    }

    @Override
    public Formula formula(OwnRule rule) {
        List<RuleProblem> problems = new ArrayList<>();
        CelAbstractSyntaxTree condition = Formulas.checked("condition", rule.condition(), Formulas.TRUTH, problems);
        CelAbstractSyntaxTree strength = Formulas.checked("strength", rule.strength(), Formulas.NUMBER, problems);
        Template text = Template.of(rule.text(), problems);
        if (condition == null || strength == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rule %s: %s".formatted(rule.id(), problems.getFirst().message()));
        }
        return formula(Formulas.planned(condition), Formulas.planned(strength), text);
    }

    private static Formula formula(CelRuntime.Program condition, CelRuntime.Program strength, Template text) {
        return (FactSheet facts) -> {
            var asking = new Asking(facts);
            boolean holds = Boolean.TRUE.equals(asking.eval(condition));
            Map<String, Object> read = asking.notes().read();
            if (!holds) {
                return new Answer(false, 0, "", read);
            }
            double strong = ((Number) asking.eval(strength)).doubleValue();
            double kept = Math.round(Math.clamp(strong, 0, 1) * 1e6) / 1e6;
            return new Answer(true, kept, text.of(asking), read);
        };
    }
}
