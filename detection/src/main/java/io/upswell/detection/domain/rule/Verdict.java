package io.upswell.detection.domain.rule;

import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.SignalType;
import org.jspecify.annotations.Nullable;

/** How a rule ended for one subject, with the signal where it fired. */
public record Verdict(Evaluation evaluation, @Nullable Found found) {

    /** The reason is what the signal says. */
    static Verdict fired(Found found) {
        return new Verdict(
                new Evaluation(found.type(), found.subject(), EvaluationOutcome.FIRED, found.details()), found);
    }

    static Verdict silent(SignalType rule, @Nullable String subject, String nearestMiss) {
        return new Verdict(new Evaluation(rule, subject, EvaluationOutcome.NOT_FIRED, nearestMiss), null);
    }

    static Verdict notEvaluable(SignalType rule, @Nullable String subject, String missing) {
        return new Verdict(new Evaluation(rule, subject, EvaluationOutcome.NOT_EVALUABLE, missing), null);
    }
}
