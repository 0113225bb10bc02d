package io.upswell.detection;

import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say of given facts; it runs whenever a version is saved, and no version goes live while one fails.
 *
 * @param rule the key of a built-in rule's type, or the id of an own one
 * @param name what people read, such as "92% of the limit gives strength 0.85"
 * @param outcome never {@code INHIBITED}: whether others hold it back is not the rule's
 * @param strength to two decimals, {@code null} where any will do
 */
public record RuleTest(
        String rule,
        String name,
        GivenFacts given,
        EvaluationOutcome outcome,
        @Nullable Double strength) {

    /** @param reason {@code null} when it passed */
    public record Result(RuleTest test, @Nullable String reason) {

        public boolean passed() {
            return reason == null;
        }
    }
}
