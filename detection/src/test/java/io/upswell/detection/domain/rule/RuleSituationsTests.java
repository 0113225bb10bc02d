package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.PriceBook;
import io.upswell.detection.RuleSet;
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

    private static final Rule FEATURE = new FeatureInterest(RuleSet.shipped(), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
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
                        "no conversation in the last 30 days"),
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
