package io.upswell.detection.domain.rule;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleSet;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** All rules that a scan asks, in the order of the requirements. A new detector is a {@link Rule} and a line here. */
public final class Rules {

    private Rules() {}

    /**
     * Those of a version that are on, its own ones last.
     *
     * @param zone the vendor's, in which people read dates
     * @param language in which own rules are written
     */
    public static List<Rule> of(RuleSet rules, ZoneId zone, RuleLanguage language) {
        return Stream.<Rule>concat(
                        of(rules, zone).stream(),
                        rules.own().stream()
                                .filter(OwnRule::on)
                                .map(own -> new ConditionRule(own, rules.version(), formula(own, language))))
                .toList();
    }

    /** One that can be read no more, as after an upgrade, is not evaluable: the scan goes on without it. */
    private static RuleLanguage.Formula formula(OwnRule own, RuleLanguage language) {
        try {
            return language.formula(own);
        } catch (IllegalArgumentException unreadable) {
            return facts -> {
                throw new MissingFact("the rule cannot be read: " + unreadable.getMessage());
            };
        }
    }

    /** The built-in ones of a version that are on. */
    static List<Rule> of(RuleSet rules, ZoneId zone) {
        return Stream.<Rule>of(
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
