package io.upswell.detection;

/** How a rule ended for an account. */
public enum EvaluationOutcome {
    FIRED,
    NOT_FIRED,
    INHIBITED,
    NOT_EVALUABLE
}
