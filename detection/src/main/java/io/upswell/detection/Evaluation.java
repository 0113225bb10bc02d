package io.upswell.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule fired for an account or stayed silent.
 *
 * @param subject as in {@link Signal#subject()}
 * @param rule what kind of signal it would have found
 * @param reason the nearest miss in its own unit, or which fact is missing or how old it is
 * @param own {@code null} for a built-in rule
 */
public record Evaluation(
        SignalType rule,
        @Nullable String subject,
        EvaluationOutcome outcome,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Own own) {

    /** Of a built-in rule. */
    public Evaluation(SignalType rule, @Nullable String subject, EvaluationOutcome outcome, String reason) {
        this(rule, subject, outcome, reason, null);
    }

    /**
     * The rule that a manager wrote.
     *
     * @param version the version of the rules that it was asked in
     */
    public record Own(String id, String name, int version) {}

    /** The same with another reason. */
    public Evaluation because(String other) {
        return new Evaluation(rule, subject, outcome, other, own);
    }
}
