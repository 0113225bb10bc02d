package io.upswell.detection.domain.rule;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.RuleTest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the tests that are kept with the rules. */
public final class RuleTests {

    private static final double HALF_A_CENT = 0.005 + 1e-9;

    private RuleTests() {}

    /** @param rules those of one version that are on */
    public static List<RuleTest.Result> run(List<Rule> rules, List<RuleTest> tests) {
        return tests.stream()
                .map(test -> new RuleTest.Result(test, failure(rules, test)))
                .toList();
    }

    private static @Nullable String failure(List<Rule> rules, RuleTest test) {
        Rule asked = rules.stream()
                .filter(rule -> rule.id().equals(test.rule()))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return null; // what is off has nothing to say
        }
        List<Verdict> verdicts = asked.judge(Invented.facts(test.given()));
        Verdict verdict = verdicts.stream()
                .filter(one -> one.outcome() == test.outcome())
                .findFirst()
                .orElse(verdicts.getFirst());
        if (verdict.outcome() != test.outcome() || test.outcome() != EvaluationOutcome.FIRED && fires(verdicts)) {
            Verdict other = verdicts.stream()
                    .filter(one -> one.outcome() == EvaluationOutcome.FIRED)
                    .findFirst()
                    .orElse(verdict);
            return "%s: %s".formatted(words(other.outcome()), other.evaluation().reason());
        }
        Found found = verdict.found();
        Double expected = test.strength();
        return found == null || expected == null || Math.abs(found.strength() - expected) < HALF_A_CENT
                ? null
                : String.format(Locale.ROOT, "strength is %.2f, not %.2f", found.strength(), expected);
    }

    private static boolean fires(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(one -> one.outcome() == EvaluationOutcome.FIRED);
    }

    private static String words(EvaluationOutcome outcome) {
        return switch (outcome) {
            case FIRED -> "fires";
            case NOT_FIRED, INHIBITED -> "stays silent";
            case NOT_EVALUABLE -> "is not evaluable";
        };
    }
}
