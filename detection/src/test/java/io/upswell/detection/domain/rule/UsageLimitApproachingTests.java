package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.MetricUsage.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.1 as a specification: levels against the limit, the period that counts, what is missing. */
class UsageLimitApproachingTests {

    @ParameterizedTest
    @MethodSource
    void situations(Situation situation) {
        situation.holdsFor(new UsageLimitApproaching(RuleSet.shipped()));
    }

    static List<Situation> situations() {
        return List.of(
                fires(
                        "92 % in one value: the PRD's 0.85",
                        million().calls(920_000, 1), "API calls at 92% of limit", 0.85),
                silent("exactly 80 %", million().calls(800_000, 1), "API calls at 80% of limit, fires above 80%"),
                silent(
                        "exactly 80 % from fractions that add up",
                        account().limit(3.75).calls(Period.ROLLING_30D, 30, 0, day -> 0.1),
                        "API calls at 80% of limit, projected 80%, fires above 80%"),
                fires("one call above 80 %", million().calls(800_001, 1), "API calls at 80.0001% of limit", 0.8),
                silent("79 %", million().calls(790_000, 1), "API calls at 79% of limit, fires above 80%"),
                silent("12 %", million().calls(120_000, 1), "API calls at 12% of limit, fires above 80%"),
                fires("just at the limit", million().calls(1_000_000, 1), "API calls at 100% of limit", 0.883333),
                fires("over the limit", million().calls(1_100_000, 1), "API calls at 110% of limit", 0.925),
                fires("twice the limit is capped", million().calls(2_000_000, 1), "API calls at 200% of limit", 0.95),
                silent(
                        "almost 80 % is not rounded over it",
                        million().calls(799_000, 1), "API calls at 79.9% of limit, fires above 80%"),
                fires(
                        "a month counts from its first day",
                        million().calls(Period.MONTH, 29, 0, day -> 30_000),
                        "API calls at 87% of limit",
                        0.829167),
                silent(
                        "what lies before the month does not count",
                        million().calls(Period.MONTH, 200, 0, day -> day < 171 ? 90_000 : 20_000),
                        "API calls at 58% of limit, fires above 80%"),
                fires(
                        "growing: the rolling sum reaches the limit",
                        million().calls(Period.ROLLING_30D, 84, 1, day -> 22_800 + 130.0 * day),
                        "API calls at 92% of limit (projected to exceed in 2 weeks), on Feb 10 (80% certain)",
                        0.850554),
                fires(
                        "a month that will not be enough",
                        million().calls(Period.MONTH, 70, 1, day -> 35_000),
                        "API calls at 98% of limit (projected to exceed today), on Jan 29 (80% certain)",
                        0.875),
                silent(
                        "clearly falling from above",
                        million().calls(Period.ROLLING_30D, 84, 1, day -> 60_000 - 450.0 * day),
                        "API calls at 84% of limit, but usage falls, projected 47%"),
                fires(
                        "a weekend is not falling",
                        million().calls(Period.ROLLING_30D, 84, 0, day -> day % 7 < 5 ? 42_000 : 3_000),
                        "API calls at 87% of limit",
                        0.829167),
                fires(
                        "a gauge: its latest value",
                        account().storage(3, day -> 430 + day),
                        "Storage at 86% of limit",
                        0.826667),
                fires(
                        "a gauge that climbs",
                        account().storage(60, day -> 400 + day),
                        "Storage at 92% of limit (projected to exceed in 6 weeks), on Mar 10 (80% certain)",
                        0.849167),
                unknown("no limit", account().calls(920_000, 1), "no API calls limit on record"),
                unknown("a limit, no usage", million(), "no API calls usage on record"),
                unknown("neither", account(), "no usage and no limits on record"),
                unknown(
                        "the newest value outside the period",
                        million().calls(920_000, 45),
                        "the newest API calls value is 45 days old"),
                silent(
                        "low and old: both are said",
                        million().calls(120_000, 20),
                        "API calls at 12% of limit, fires above 80%, the newest API calls value is 20 days old"));
    }

    private static AnAccount million() {
        return account().limit(1_000_000);
    }
}
