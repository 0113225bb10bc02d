package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static io.upswell.detection.domain.rule.AnAccount.wobble;
import static io.upswell.detection.domain.rule.Situation.fires;
import static io.upswell.detection.domain.rule.Situation.silent;
import static io.upswell.detection.domain.rule.Situation.unknown;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.MetricUsage.Kind;
import io.upswell.detection.domain.MetricUsage.Period;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FR-1.6 as a specification: half a year of API calls, most without a limit. */
class ApiUsageGrowthTests {

    private static final int DAYS = 180;

    @ParameterizedTest
    @MethodSource({"rises", "traps", "missing"})
    void situations(Situation situation) {
        situation.holdsFor(new ApiUsageGrowth(RuleSet.shipped()));
    }

    static List<Situation> rises() {
        return List.of(
                fires(
                        "a steady rise",
                        calls(day -> 10_000 + 60.0 * day),
                        "API calls up 23% over 12 weeks, from 16,570 to 20,350 a day",
                        0.66),
                fires(
                        "doubled and more",
                        calls(day -> 1_000 * Math.exp(0.013 * day)),
                        "API calls up 127% over 12 weeks, from 4,152 to 9,417 a day",
                        0.8),
                fires(
                        "with noise and weekends",
                        calls(day -> (day % 7 < 2 ? 0.3 : 1.3) * (10_000 + 60 * day) * (1 + 0.25 * wobble(day))),
                        "API calls up 34% over 12 weeks, from 15,365 to 20,574 a day",
                        0.68),
                fires(
                        "a step that has lasted six weeks",
                        calls(day -> day < 136 ? 10_000 : 15_000),
                        "API calls up 50% over 12 weeks, from 10,000 to 15,000 a day",
                        0.71),
                fires(
                        "far below its limit",
                        account().limit(9_000_000).calls(Period.ROLLING_30D, DAYS, 1, day -> 10_000 + 60.0 * day),
                        "API calls up 23% over 12 weeks, from 16,570 to 20,350 a day",
                        0.66),
                silent(
                        "its limit is being approached: one cause, one signal",
                        account().limit(650_000).calls(Period.ROLLING_30D, DAYS, 1, day -> 10_000 + 60.0 * day),
                        "API calls up 23% over 12 weeks, told by the limit that it approaches"));
    }

    static List<Situation> traps() {
        return List.of(
                silent(
                        "flat",
                        calls(day -> 20_000 * (1 + 0.2 * wobble(day))),
                        "API calls up 5% over 12 weeks, fires from 20%"),
                silent(
                        "rising by less than a fifth",
                        calls(day -> 20_000 + 20.0 * day),
                        "API calls up 6% over 12 weeks, fires from 20%"),
                silent(
                        "a single spike",
                        calls(day -> day == 170 ? 300_000 : 20_000),
                        "API calls up 0% over 12 weeks, fires from 20%"),
                silent(
                        "a spike in the last days",
                        calls(day -> day > 177 ? 90_000 : 20_000),
                        "API calls up 0% over 12 weeks, fires from 20%"),
                silent(
                        "a campaign of three weeks, last week back to normal",
                        calls(day -> day > 150 && day < 174 ? 40_000 : 20_000),
                        "API calls up 100% over 12 weeks, but above its baseline in 3 of the last 4 weeks"),
                silent(
                        "a rise that began two weeks ago",
                        calls(day -> day < 166 ? 20_000 : 30_000),
                        "API calls up 50% over 12 weeks, but above its baseline in 2 of the last 4 weeks"),
                silent(
                        "a start four months ago, soon at its level",
                        account().calls(Period.ROLLING_30D, 120, 1, day -> 4_000 + 20_000.0 * Math.min(1, day / 70.0)),
                        "API calls up 32% over 12 weeks, but still being rolled out"),
                silent("falling", calls(day -> 40_000 - 100.0 * day), "API calls down 22% over 12 weeks"),
                silent(
                        "wild noise",
                        calls(day -> 20_000 * (1 + 0.95 * Math.sin(day * day))),
                        "API calls down 4% over 12 weeks"),
                silent(
                        "swings of months are no rise",
                        calls(day -> 20_000 * (1 + 0.4 * Math.sin((day - DAYS) / 14.0 + 1.2))),
                        "API calls down 1% over 12 weeks"));
    }

    static List<Situation> missing() {
        return List.of(
                unknown(
                        "an account younger than its baseline",
                        account().calls(Period.ROLLING_30D, 60, 1, day -> 100.0 * day),
                        "API calls on record for 60 of the 84 days that a baseline needs"),
                unknown(
                        "nothing for ten days",
                        account().calls(Period.ROLLING_30D, DAYS, 10, day -> 10_000 + 60.0 * day),
                        "the newest API calls value is 10 days old"),
                unknown(
                        "too many gaps",
                        calls(day -> 10_000 + 60.0 * day).gaps(day -> day % 2 == 0),
                        "API calls on record for 42 of the 84 days that a baseline needs"),
                unknown(
                        "not used twelve weeks ago",
                        calls(day -> day < 130 ? 0 : 5_000),
                        "no API calls used twelve weeks ago to compare with"),
                unknown("no usage of the API", account().storage(DAYS, day -> 100 + 2 * day), "no API usage on record"),
                fires(
                        "requests are calls by another name",
                        account()
                                .metric(
                                        "requests",
                                        "Requests",
                                        Kind.COUNTER,
                                        Period.MONTH,
                                        DAYS,
                                        1,
                                        day -> 10_000 + 60.0 * day),
                        "Requests up 23% over 12 weeks, from 16,570 to 20,350 a day",
                        0.66));
    }

    private static AnAccount calls(IntToDoubleFunction value) {
        return account().calls(Period.ROLLING_30D, DAYS, 1, value);
    }
}
