package io.upswell.detection.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.EvaluationOutcome;
import java.util.List;

/**
 * A situation of an account, and what a rule says of it: that it fires and how strongly, what the nearest miss is, or
 * what is missing.
 *
 * @param says the details of the signal, or the reason why there is none
 * @param strength 0 where there is no signal
 */
record Situation(String name, AnAccount account, EvaluationOutcome outcome, String says, double strength) {

    static Situation fires(String name, AnAccount account, String details, double strength) {
        return new Situation(name, account, EvaluationOutcome.FIRED, details, strength);
    }

    static Situation silent(String name, AnAccount account, String nearestMiss) {
        return new Situation(name, account, EvaluationOutcome.NOT_FIRED, nearestMiss, 0);
    }

    static Situation unknown(String name, AnAccount account, String missing) {
        return new Situation(name, account, EvaluationOutcome.NOT_EVALUABLE, missing, 0);
    }

    void holdsFor(Rule rule) {
        List<Verdict> verdicts = rule.judge(account.facts());

        assertThat(verdicts).hasSize(1);
        var verdict = verdicts.getFirst();
        assertThat(verdict.evaluation().reason()).isEqualTo(says);
        assertThat(verdict.evaluation().outcome()).isEqualTo(outcome).isEqualTo(verdict.outcome());
        assertThat(verdict.evaluation().rule()).isEqualTo(rule.type());
        Found found = verdict.found();
        if (outcome == EvaluationOutcome.FIRED) {
            assertThat(found).isNotNull();
            assertThat(found.type()).isEqualTo(rule.type());
            assertThat(found.subject()).isEqualTo(verdict.evaluation().subject());
            assertThat(found.strength()).isEqualTo(strength);
            assertThat(found.details()).isEqualTo(says);
            assertThat(found.evidence()).isNotEmpty();
        } else {
            assertThat(found).isNull();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
