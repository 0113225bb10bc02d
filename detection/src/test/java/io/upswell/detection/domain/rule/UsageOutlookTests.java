package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.AnAccount.wobble;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.MetricUsage.Period;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.1 as a specification: where the usage is heading, and what only looks like it. Half a year, a limit of 1 m. */
class UsageOutlookTests {

    private static final int DAYS = 180;

    @ParameterizedTest
    @MethodSource({"counters", "traps", "gauges"})
    void situations(Situation situation) {
        situation.holdsFor(new UsageLimitApproaching(RuleSet.shipped()));
    }

    static List<Situation> counters() {
        return List.of(
                fires(
                        "growing through 80 %",
                        rolling(day -> 12_000 + 110.0 * day),
                        "API calls at 87% of limit (projected to exceed in 4 weeks), on Feb 27 (80% certain)",
                        0.830979),
                fires(
                        "early: at 63 % and growing fast",
                        rolling(day -> 8_000 + 2.5 * day * day / 5),
                        "API calls at 63% of limit (projected to exceed in 8 weeks), between Mar 19 and Apr 7 (80% certain)",
                        0.65),
                fires(
                        "early: compounding 1 % a day",
                        rolling(day -> 5_000 * Math.exp(0.009 * day)),
                        "API calls at 64% of limit (projected to exceed in 7 weeks), between Mar 10 and Mar 27 (80% certain)",
                        0.75),
                fires(
                        "early, with noise and weekends",
                        rolling(day -> (day % 7 < 2 ? 0.4 : 1.24) * (155 * day) * (1 + 0.2 * wobble(day))),
                        "API calls at 76% of limit (projected to exceed in 8 weeks), between Feb 27 and May 26 (80% certain)",
                        0.6),
                silent(
                        "growing, but too slowly for 60 days",
                        rolling(day -> 15_000 + 40.0 * day),
                        "API calls at 63% of limit, projected 68%, fires above 80%"),
                silent(
                        "flat at three quarters",
                        rolling(day -> 25_000 * (1 + 0.1 * wobble(day))),
                        "API calls at 73% of limit, projected 74%, fires above 80%"),
                silent(
                        "falling from three quarters",
                        rolling(day -> 42_000 - 100.0 * day),
                        "API calls at 74% of limit, projected 68%, fires above 80%"),
                fires(
                        "flat at 90 % is above the threshold, and no crossing is claimed",
                        rolling(day -> 30_000 * (1 + 0.1 * wobble(day))), "API calls at 88% of limit", 0.832277),
                fires(
                        "a month at a pace that will not do, seen on its 29th",
                        month(day -> 34_000),
                        "API calls at 95% of limit (projected to exceed in 1 day), on Jan 30 (80% certain)",
                        0.863333),
                silent(
                        "a month at a pace that will do",
                        month(day -> 22_000),
                        "API calls at 62% of limit, fires above 80%"));
    }

    static List<Situation> traps() {
        return List.of(
                silent(
                        "a one-day spike",
                        rolling(day -> day == 160 ? 420_000 : 16_000),
                        "API calls at 87% of limit, but by a one-day spike on Jan 9, projected 48%"),
                silent(
                        "a one-day spike over the limit itself",
                        rolling(day -> day == 160 ? 620_000 : 16_000),
                        "API calls at 107% of limit, but by a one-day spike on Jan 9, projected 48%"),
                silent(
                        "a campaign of ten days that is over",
                        rolling(day -> day >= 155 && day < 165 ? 60_000 : 16_000),
                        "API calls at 90% of limit, but back to normal, projected 48%"),
                silent(
                        "a step down from above",
                        rolling(day -> day < 172 ? 34_000 : 12_000),
                        "API calls at 81% of limit, but usage stepped down on Jan 21, projected 36%"),
                fires(
                        "a step up that stays",
                        rolling(day -> day < 165 ? 26_000 : 31_000),
                        "API calls at 83% of limit",
                        0.812083),
                silent(
                        "a step up that stays is no slope",
                        rolling(day -> day < 140 ? 14_000 : 24_000),
                        "API calls at 70% of limit, projected 72%, fires above 80%"),
                silent(
                        "growth that has levelled off",
                        rolling(day -> 25_000 / (1 + Math.exp(-(day - 90) / 12.0))),
                        "API calls at 72% of limit, projected 75%, fires above 80%"),
                silent(
                        "a series with gaps, flat",
                        rolling(day -> 20_000).gaps(day -> day % 4 == 1),
                        "API calls at 44% of limit, fires above 80%"),
                fires(
                        "a series with gaps, growing",
                        rolling(day -> 12_000 + 110.0 * day).gaps(day -> day % 9 == 4),
                        "API calls at 78% of limit (projected to exceed in 4 weeks), on Feb 27 (80% certain)",
                        0.8),
                silent(
                        "too many gaps for a forecast",
                        rolling(day -> 5_000 + 170.0 * day).gaps(day -> day % 2 == 1),
                        "API calls at 46% of limit, fires above 80%"),
                silent(
                        "younger than a forecast needs",
                        million().calls(Period.ROLLING_30D, 20, 1, day -> 10_000 + 1_500.0 * day),
                        "API calls at 49% of limit, fires above 80%"),
                silent(
                        "falling by 7 % a month, with noise, still above",
                        rolling(day -> 45_000 * Math.pow(0.93, day / 30.0) * (1 + 0.1 * wobble(day))),
                        "API calls at 88% of limit, but usage falls, projected 82%"),
                silent(
                        "falling by 7 % a month for long, in much noise",
                        rolling(day -> 43_500 * Math.pow(0.93, day / 30.0) * (1 + 0.3 * wobble(day))),
                        "API calls at 87% of limit, but usage falls, projected 76%"),
                silent(
                        "a season that began five weeks ago",
                        rolling(day -> 18_000
                                * (1 + (day < 145 ? 0 : 0.45 * Math.sin(Math.PI * (day - 145) / 70)))
                                * (1 + 0.1 * wobble(day))),
                        "API calls at 70% of limit, projected 76%, fires above 80%"),
                silent(
                        "a start twelve weeks ago, faster each week",
                        million().calls(Period.ROLLING_30D, 84, 1, day -> 6_000 * Math.pow(1.8, day / 30.0)),
                        "API calls at 68% of limit, projected 123%, still being rolled out, fires above 80%"),
                fires(
                        "a start twelve weeks ago, above the threshold by now",
                        million().calls(Period.ROLLING_30D, 84, 1, day -> 7_200 * Math.pow(1.8, day / 30.0)),
                        "API calls at 82% of limit (projected to exceed in 1 week), between Feb 6 and Feb 7 (80% certain)",
                        0.80744),
                silent(
                        "a peak at the end of each month, the latest still counted",
                        month(day -> day % 30 > 27 ? 60_000 : 18_000),
                        "API calls at 59% of limit, fires above 80%"),
                silent(
                        "growing, but nothing for ten days",
                        million().calls(Period.ROLLING_30D, DAYS, 10, day -> 8_000 + 150.0 * day),
                        "API calls at 67% of limit, fires above 80%, the newest API calls value is 10 days old"),
                fires(
                        "weekends without facts are no gaps",
                        rolling(day -> 20_000 + 140.0 * day).gaps(day -> day % 7 > 4),
                        "API calls at 91% of limit (projected to exceed in 2 weeks), between Feb 15 and Feb 16 (80% certain)",
                        0.844725),
                unknown("a limit of nought", account().limit(0).calls(10, 1), "the API calls limit on record is 0"));
    }

    static List<Situation> gauges() {
        return List.of(
                fires(
                        "a gauge that creeps up",
                        account().storage(DAYS, day -> 250 + 0.9 * day),
                        "Storage at 82% of limit",
                        0.80925),
                fires(
                        "a gauge that will be full in six weeks",
                        account().storage(DAYS, day -> 5 + 2.1 * day),
                        "Storage at 76% of limit (projected to exceed in 8 weeks), on Mar 26 (80% certain)",
                        0.8),
                silent(
                        "a gauge read wrong yesterday",
                        account().storage(DAYS, day -> day == DAYS - 1 ? 480 : 250),
                        "Storage at 96% of limit, but by a one-day spike on Jan 28, projected 50%"),
                silent(
                        "a gauge that was cleared out",
                        account().storage(DAYS, day -> day < 170 ? 440 : 200),
                        "Storage at 40% of limit, fires above 80%"),
                silent(
                        "a gauge on its way down",
                        account().storage(DAYS, day -> 700 - 1.6 * day),
                        "Storage at 83% of limit, but usage falls, projected 73%"));
    }

    private static AnAccount million() {
        return account().limit(1_000_000);
    }

    private static AnAccount rolling(IntToDoubleFunction value) {
        return million().calls(Period.ROLLING_30D, DAYS, 1, value);
    }

    private static AnAccount month(IntToDoubleFunction value) {
        return million().calls(Period.MONTH, DAYS, 1, value);
    }
}
