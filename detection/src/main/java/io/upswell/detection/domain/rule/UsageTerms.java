package io.upswell.detection.domain.rule;

import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;

/**
 * What FR-1.1 decides by, read once from the rules' version.
 *
 * @param threshold share of the limit above which it fires
 * @param base strength at the threshold
 * @param slope strength added per 100 % of the limit
 * @param cap strength at most
 * @param horizon days that it looks ahead
 * @param likely the chance of a crossing from which on it is said early
 * @param early strength of an early warning at that chance
 * @param mostEarly strength of one that is certain
 */
record UsageTerms(
        double threshold,
        double base,
        double slope,
        double cap,
        int horizon,
        double likely,
        double early,
        double mostEarly) {

    static UsageTerms of(RuleSet rules) {
        return new UsageTerms(
                rules.value(RuleSetting.USAGE_THRESHOLD),
                rules.value(RuleSetting.USAGE_STRENGTH),
                rules.value(RuleSetting.USAGE_SLOPE),
                rules.value(RuleSetting.USAGE_STRONGEST),
                rules.whole(RuleSetting.USAGE_HORIZON),
                rules.value(RuleSetting.USAGE_CERTAINTY),
                rules.value(RuleSetting.USAGE_EARLY_WEAKEST),
                rules.value(RuleSetting.USAGE_EARLY_STRONGEST));
    }
}
