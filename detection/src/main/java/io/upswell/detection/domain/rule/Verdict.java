package io.upswell.detection.domain.rule;

import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.SignalType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a rule ended for one subject, with the signal where it fired. What it says is put into words when asked for. */
public final class Verdict {

    private final SignalType rule;
    private final @Nullable String subject;
    private final EvaluationOutcome outcome;
    private final Supplier<String> reason;
    private final @Nullable Supplier<Found> found;
    private final Evaluation.@Nullable Own own;

    private Verdict(
            SignalType rule,
            @Nullable String subject,
            EvaluationOutcome outcome,
            Supplier<String> reason,
            @Nullable Supplier<Found> found,
            Evaluation.@Nullable Own own) {
        this.rule = rule;
        this.subject = subject;
        this.outcome = outcome;
        this.reason = reason;
        this.found = found;
        this.own = own;
    }

    /** The reason is what the signal says. */
    static Verdict fired(Found found) {
        return fired(found.type(), found.subject(), () -> found);
    }

    /** @param found gives the same each time */
    static Verdict fired(SignalType rule, @Nullable String subject, Supplier<Found> found) {
        return new Verdict(
                rule, subject, EvaluationOutcome.FIRED, () -> found.get().details(), found, null);
    }

    static Verdict silent(SignalType rule, @Nullable String subject, String nearestMiss) {
        return silent(rule, subject, () -> nearestMiss);
    }

    static Verdict silent(SignalType rule, @Nullable String subject, Supplier<String> nearestMiss) {
        return new Verdict(rule, subject, EvaluationOutcome.NOT_FIRED, nearestMiss, null, null);
    }

    static Verdict notEvaluable(SignalType rule, @Nullable String subject, String missing) {
        return notEvaluable(rule, subject, () -> missing);
    }

    static Verdict notEvaluable(SignalType rule, @Nullable String subject, Supplier<String> missing) {
        return new Verdict(rule, subject, EvaluationOutcome.NOT_EVALUABLE, missing, null, null);
    }

    /** The same, said by a rule that a manager wrote. */
    Verdict by(Evaluation.Own author) {
        return new Verdict(rule, subject, outcome, reason, found, author);
    }

    /** As {@link Rule#id()}. */
    String ruleId() {
        return own == null ? rule.key() : own.id();
    }

    /** The same held back: where it would fire it does not, and says why. */
    public Verdict heldBack(String why) {
        return outcome == EvaluationOutcome.FIRED
                ? new Verdict(rule, subject, EvaluationOutcome.INHIBITED, () -> why, null, own)
                : this;
    }

    public EvaluationOutcome outcome() {
        return outcome;
    }

    public Evaluation evaluation() {
        return new Evaluation(rule, subject, outcome, reason.get(), own);
    }

    /** @return {@code null} unless it fired */
    public @Nullable Found found() {
        return found == null ? null : found.get();
    }
}
