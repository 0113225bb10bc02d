package io.upswell.detection.domain.rule;

import io.upswell.detection.RuleSet;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** All rules that a scan asks, in the order of the requirements. A new detector is a {@link Rule} and a line here. */
public final class Rules {

    private Rules() {}

    /**
     * Those of a version that are on.
     *
     * @param zone the vendor's, in which people read dates
     */
    public static List<Rule> of(RuleSet rules, ZoneId zone) {
        return Stream.of(
                        new UsageLimitApproaching(rules),
                        new SeatOverage(rules),
                        new FeatureInterest(rules, zone),
                        new ExpansionMention(rules, zone),
                        new NewTeamOnboarding(rules),
                        new ApiUsageGrowth(rules),
                        new CompetitorDisplacement(rules, zone))
                .filter(rule -> rules.isOn(rule.type()))
                .toList();
    }
}
