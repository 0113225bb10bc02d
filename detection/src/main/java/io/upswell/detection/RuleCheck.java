package io.upswell.detection;

import java.util.List;

/**
 * What the checker says of a condition while it is typed.
 *
 * @param problems empty when it can be used
 * @param reads names of facts, in the order of the text
 * @param cost steps that it takes at most for an account
 * @param most steps that are allowed
 */
public record RuleCheck(List<RuleProblem> problems, List<String> reads, int cost, int most) {}
