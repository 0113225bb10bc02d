package io.upswell.detection;

import org.jspecify.annotations.Nullable;

/**
 * Why a rule fired for an account or stayed silent.
 *
 * @param subject as in {@link Signal#subject()}
 * @param reason the nearest miss in its own unit, or which fact is missing or how old it is
 */
public record Evaluation(SignalType rule, @Nullable String subject, EvaluationOutcome outcome, String reason) {}
