package io.upswell.detection.domain.rule;

import java.time.ZoneId;
import java.util.List;

/** All rules that a scan asks, in the order of the requirements. A new detector is a {@link Rule} and a line here. */
public final class Rules {

    private Rules() {}

    /** @param zone the vendor's, in which people read dates */
    public static List<Rule> all(ZoneId zone) {
        return List.of(
                new UsageLimitApproaching(),
                new SeatOverage(),
                new FeatureInterest(zone),
                new ExpansionMention(zone),
                new NewTeamOnboarding(),
                new ApiUsageGrowth(),
                new CompetitorDisplacement(zone));
    }
}
