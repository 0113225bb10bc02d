package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.MetricUsage.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules as a specification: each line is a situation of an account and what the rule says of it. */
class RuleSituationsTests {

    private static final EvaluationOutcome FIRED = EvaluationOutcome.FIRED;
    private static final EvaluationOutcome SILENT = EvaluationOutcome.NOT_FIRED;
    private static final EvaluationOutcome UNKNOWN = EvaluationOutcome.NOT_EVALUABLE;

    private static final Rule USAGE = new UsageLimitApproaching();
    private static final Rule SEATS = new SeatOverage();
    private static final Rule FEATURE = new FeatureInterest(ZoneOffset.UTC);
    private static final Rule TEAM = new NewTeamOnboarding();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"usage", "seats", "features", "teams"})
    void judges(
            String situation, Rule rule, AnAccount account, EvaluationOutcome outcome, String reason, double strength) {
        List<Verdict> verdicts = rule.judge(account.facts());

        assertThat(verdicts).hasSize(1);
        var verdict = verdicts.getFirst();
        assertThat(verdict.evaluation().reason()).isEqualTo(reason);
        assertThat(verdict.evaluation().outcome()).isEqualTo(outcome);
        assertThat(verdict.evaluation().rule()).isEqualTo(rule.type());
        if (outcome == FIRED) {
            assertThat(verdict.found()).isNotNull();
            assertThat(verdict.found().strength()).isEqualTo(strength);
            assertThat(verdict.found().details()).isEqualTo(reason);
            assertThat(verdict.found().evidence()).isNotEmpty();
        } else {
            assertThat(verdict.found()).isNull();
        }
    }

    static Stream<Arguments> usage() {
        return Stream.of(
                fires(
                        "92 % in one value: the PRD's 0.85",
                        USAGE, million().calls(920_000, 1), "API calls at 92% of limit", 0.85),
                silent(
                        "exactly 80 %",
                        USAGE, million().calls(800_000, 1), "API calls at 80% of limit, fires above 80%"),
                silent(
                        "exactly 80 % from fractions that add up",
                        USAGE,
                        account().limit(3.75).calls(Period.ROLLING_30D, 30, 0, day -> 0.1),
                        "API calls at 80% of limit, fires above 80%"),
                fires("one call above 80 %", USAGE, million().calls(800_001, 1), "API calls at 80.0001% of limit", 0.8),
                silent("79 %", USAGE, million().calls(790_000, 1), "API calls at 79% of limit, fires above 80%"),
                silent("12 %", USAGE, million().calls(120_000, 1), "API calls at 12% of limit, fires above 80%"),
                fires(
                        "just at the limit",
                        USAGE,
                        million().calls(1_000_000, 1),
                        "API calls at 100% of limit",
                        0.883333),
                fires("over the limit", USAGE, million().calls(1_100_000, 1), "API calls at 110% of limit", 0.925),
                fires(
                        "twice the limit is capped",
                        USAGE,
                        million().calls(2_000_000, 1),
                        "API calls at 200% of limit",
                        0.95),
                silent(
                        "almost 80 % is not rounded over it",
                        USAGE, million().calls(799_000, 1), "API calls at 79.9% of limit, fires above 80%"),
                fires(
                        "a month counts from its first day",
                        USAGE,
                        million().calls(Period.MONTH, 29, 0, day -> 30_000),
                        "API calls at 87% of limit",
                        0.829167),
                silent(
                        "what lies before the month does not count",
                        USAGE,
                        million().calls(Period.MONTH, 200, 0, day -> day < 171 ? 90_000 : 20_000),
                        "API calls at 58% of limit, fires above 80%"),
                fires(
                        "growing: the rolling sum reaches the limit",
                        USAGE,
                        million().calls(Period.ROLLING_30D, 84, 1, day -> 22_800 + 130.0 * day),
                        "API calls at 92% of limit (projected to exceed in 2 weeks)",
                        0.850554),
                fires(
                        "a month that will not be enough",
                        USAGE,
                        million().calls(Period.MONTH, 70, 1, day -> 35_000),
                        "API calls at 98% of limit (projected to exceed today)",
                        0.875),
                silent(
                        "clearly falling from above",
                        USAGE,
                        million().calls(Period.ROLLING_30D, 84, 1, day -> 60_000 - 450.0 * day),
                        "API calls at 84% of limit, but clearly falling"),
                fires(
                        "a weekend is not falling",
                        USAGE,
                        million().calls(Period.ROLLING_30D, 84, 0, day -> day % 7 < 5 ? 42_000 : 3_000),
                        "API calls at 87% of limit",
                        0.829167),
                fires(
                        "a gauge: its latest value",
                        USAGE,
                        account().storage(3, day -> 430 + day),
                        "Storage at 86% of limit",
                        0.826667),
                fires(
                        "a gauge that climbs",
                        USAGE,
                        account().storage(60, day -> 400 + day),
                        "Storage at 92% of limit (projected to exceed in 6 weeks)",
                        0.849167),
                unknown("no limit", USAGE, account().calls(920_000, 1), "no API calls limit on record"),
                unknown("a limit, no usage", USAGE, million(), "no api calls usage on record"),
                unknown("neither", USAGE, account(), "no usage and no limits on record"),
                unknown(
                        "the newest value outside the period",
                        USAGE,
                        million().calls(920_000, 45),
                        "the newest API calls value is 45 days old"),
                silent(
                        "low and old: both are said",
                        USAGE,
                        million().calls(120_000, 20),
                        "API calls at 12% of limit, fires above 80%, the newest API calls value is 20 days old"));
    }

    static Stream<Arguments> seats() {
        return Stream.of(
                fires(
                        "two over",
                        SEATS,
                        account().users(12, "Sales", 200).seats(10, 12),
                        "12 active users on 10 contracted seats",
                        0.9),
                fires(
                        "one over",
                        SEATS,
                        account().users(11, "Sales", 200).seats(10, 11),
                        "11 active users on 10 contracted seats",
                        0.9),
                silent(
                        "as many as seats",
                        SEATS,
                        account().users(10, "Sales", 200).seats(10, 10),
                        "10 active users on 10 contracted seats"),
                unknown(
                        "seats unknown",
                        SEATS,
                        account().users(10, "Sales", 200).activeUsers(10),
                        "no contracted seats on record"),
                unknown("no users", SEATS, account().seats(10, 0), "no users on record"),
                unknown(
                        "users that nobody saw",
                        SEATS,
                        account().users(10, "Sales", 200, null).seats(5, 0),
                        "no user's last visit on record"));
    }

    static Stream<Arguments> features() {
        String meeting = "2026-01-28T15:30:00Z";
        String asked = "Could you show us Advanced Analytics?";
        return Stream.of(
                fires(
                        "asked in a meeting",
                        FEATURE,
                        account().said("meeting", meeting, asked),
                        "\"Asked about Advanced Analytics capabilities\" - Meeting Jan 28",
                        0.7),
                fires(
                        "noted upstream, in its words",
                        FEATURE,
                        account().noted("meeting", meeting, "Wants to see Advanced Analytics in March"),
                        "\"Wants to see Advanced Analytics in March\" - Meeting Jan 28",
                        0.7),
                fires(
                        "two conversations",
                        FEATURE,
                        account().said("meeting", meeting, asked).said("email", "2026-01-20T08:00:00Z", asked),
                        "\"Asked about Advanced Analytics capabilities\" - Meeting Jan 28",
                        0.8),
                fires(
                        "a note and words of one conversation are one source",
                        FEATURE,
                        account().conversation("chat", meeting, asked, List.of("Asked for the AA module")),
                        "\"Asked for the AA module\" - Chat Jan 28",
                        0.7),
                fires(
                        "a conversation and visits",
                        FEATURE,
                        account().said("support", meeting, asked).visits(3, "funnels"),
                        "\"Asked about Advanced Analytics capabilities\" - Support Jan 28",
                        0.8),
                fires("visits alone", FEATURE, account().visits(4, "funnels"), "4 visits by 2 users to funnels", 0.7),
                silent(
                        "two visits",
                        FEATURE,
                        account().visits(2, "funnels"),
                        "2 of 3 visits to features of Advanced Analytics"),
                fires(
                        "a feature leads to the product that sells it, not to the plan",
                        FEATURE,
                        account().said("email", meeting, "Is cohort analysis something we could get?"),
                        "\"Asked about Advanced Analytics capabilities\" - Email Jan 28",
                        0.7),
                fires(
                        "a higher plan",
                        FEATURE,
                        account().said("email", meeting, "What would Enterprise cost us?"),
                        "\"Asked about Enterprise capabilities\" - Email Jan 28",
                        0.7),
                silent(
                        "a lower plan",
                        FEATURE,
                        account().said("email", meeting, "Would the Starter plan do?"),
                        "1 conversation in 30 days, only about what is owned: Starter"),
                silent(
                        "the everyday word",
                        FEATURE,
                        account().said("email", meeting, "We do enterprise sales and our starter kit is fine."),
                        "1 conversation in 30 days, none about a product or plan that is not owned"),
                silent(
                        "owned",
                        FEATURE,
                        account().said("meeting", meeting, "Session Replay is great."),
                        "1 conversation in 30 days, only about what is owned: Session Replay"),
                silent(
                        "included in the plan",
                        FEATURE,
                        account().plan("enterprise").said("meeting", meeting, asked),
                        "1 conversation in 30 days, only about what is owned: Advanced Analytics"),
                silent(
                        "turned down",
                        FEATURE,
                        account().said("meeting", meeting, "We don't need Advanced Analytics this year."),
                        "1 conversation in 30 days, none about a product or plan that is not owned"),
                fires(
                        "turned down one, asked for the other",
                        FEATURE,
                        account().said("meeting", meeting, "We don't need more seats, but we want API Plus."),
                        "\"Asked about API Plus capabilities\" - Meeting Jan 28",
                        0.7),
                silent(
                        "31 days ago",
                        FEATURE,
                        account().said("meeting", "2025-12-29T09:00:00Z", asked),
                        "1 conversation in 30 days, none about a product or plan that is not owned"),
                silent("nobody spoke", FEATURE, account(), "no conversation in the last 30 days"),
                unknown(
                        "the plan is unknown and may include it",
                        FEATURE,
                        account().plan(null).said("meeting", meeting, asked),
                        "Advanced Analytics was asked about, but no plan is on record that tells whether it is owned"),
                unknown(
                        "nothing to sell on record",
                        FEATURE,
                        account().book(new PriceBook(List.of(), List.of())).said("meeting", meeting, asked),
                        "no products or plans in the price book"));
    }

    static Stream<Arguments> teams() {
        return Stream.of(
                fires(
                        "the PRD's Marketing team",
                        TEAM,
                        account().primary("Sales").users(12, "Sales", 300).users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "the primary department is on record, its users are not",
                        TEAM,
                        account().primary("Sales").users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "five are enough",
                        TEAM,
                        sales().users(5, "Marketing", 9),
                        "5 new users from Marketing department (was only Sales)",
                        0.75),
                silent("four are not", TEAM, sales().users(4, "Marketing", 9), "4 of 5 new users in Marketing"),
                silent("three are not", TEAM, sales().users(3, "Marketing", 9), "3 of 5 new users in Marketing"),
                silent(
                        "new ones in the primary department",
                        TEAM,
                        sales().users(9, "Sales", 9),
                        "9 new users in Sales, the primary department"),
                silent(
                        "two were there before",
                        TEAM,
                        sales().users(2, "Marketing", 60).users(8, "Marketing", 9),
                        "8 new users in Marketing, but 2 were there before"),
                fires(
                        "one was there before",
                        TEAM,
                        sales().users(1, "Marketing", 60).users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "an earlier team left long ago",
                        TEAM,
                        sales().users(6, "Marketing", 900, 400).users(8, "Marketing", 9),
                        "8 new users from Marketing department (was only Sales)",
                        0.75),
                fires(
                        "29 days ago is within 30",
                        TEAM,
                        sales().users(5, "Marketing", 29),
                        "5 new users from Marketing department (was only Sales)",
                        0.75),
                silent(
                        "30 days ago is not",
                        TEAM,
                        sales().users(5, "Marketing", 30),
                        "no new users with a department in the last 30 days"),
                silent(
                        "without a department they count for none",
                        TEAM,
                        sales().users(8, null, 9),
                        "no new users with a department in the last 30 days"),
                fires(
                        "two departments before",
                        TEAM,
                        sales().users(3, "Finance", 100).users(5, "Marketing", 9),
                        "5 new users from Marketing department (was Sales and Finance)",
                        0.75),
                fires(
                        "four departments before",
                        TEAM,
                        sales().users(3, "Finance", 99)
                                .users(3, "IT", 99)
                                .users(2, "Legal", 99)
                                .users(5, "Marketing", 9),
                        "5 new users from Marketing department (joins 4 departments)",
                        0.75),
                fires(
                        "spelling does not make a department",
                        TEAM,
                        sales().users(3, "marketing", 9).users(2, "Marketing ", 9),
                        "5 new users from marketing department (was only Sales)",
                        0.75),
                unknown("no users", TEAM, account(), "no users on record"),
                unknown(
                        "no departments",
                        TEAM,
                        account().users(7, null, 9),
                        "no department on record for any of 7 users"),
                unknown(
                        "everybody is new and no primary department known",
                        TEAM,
                        account().users(7, "Sales", 9).users(7, "Marketing", 9),
                        "no primary department and no users from before the last 30 days on record"),
                unknown(
                        "first visits unknown",
                        TEAM,
                        sales().users(8, "Marketing", 9).users(20, "Marketing", null),
                        "no first visit on record for 20 users of Marketing"));
    }

    private static AnAccount million() {
        return account().limit(1_000_000);
    }

    private static AnAccount sales() {
        return account().users(12, "Sales", 300);
    }

    private static Arguments fires(String situation, Rule rule, AnAccount account, String details, double strength) {
        return arguments(situation, rule, account, FIRED, details, strength);
    }

    private static Arguments silent(String situation, Rule rule, AnAccount account, String nearestMiss) {
        return arguments(situation, rule, account, SILENT, nearestMiss, 0.0);
    }

    private static Arguments unknown(String situation, Rule rule, AnAccount account, String missing) {
        return arguments(situation, rule, account, UNKNOWN, missing, 0.0);
    }
}
