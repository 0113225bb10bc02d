package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.upswell.detection.Competitor;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.Evidence;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules over conversations make of what the analyst found in them (FR-1.4, FR-1.7). */
class ConversationRulesTests {

    private static final PriceBook BOOK = new PriceBook(
            AnAccount.BOOK.plans(),
            AnAccount.BOOK.products(),
            List.of(new Competitor("acme", "Acme", List.of()), new Competitor("zeta", "Zeta", List.of())));
    private static final String RECENT = "2026-01-20T10:00:00Z";
    private static final String LATEST = "2026-01-28T15:30:00Z";
    private static final String MORE = "We need ten more seats.";
    private static final String LEAVING = "Acme goes, all moves to you.";

    private static final Rule EXPANSION = new ExpansionMention(RuleSet.shipped(), ZoneOffset.UTC);
    private static final Rule DISPLACEMENT = new CompetitorDisplacement(RuleSet.shipped(), ZoneOffset.UTC);
    private static final ChurnRisk CHURN = new ChurnRisk(ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}")
    @MethodSource("expansions")
    void mentionsOfExpansion(
            String situation, AccountFacts facts, EvaluationOutcome outcome, String says, double strength) {
        holds(EXPANSION, facts, outcome, says, strength);
    }

    static Stream<Arguments> expansions() {
        var fired = EvaluationOutcome.FIRED;
        var silent = EvaluationOutcome.NOT_FIRED;
        return Stream.of(
                arguments(
                        "said in a meeting",
                        talked(LATEST, more()),
                        fired,
                        "\"We need ten more seats.\" - Meeting Jan 28",
                        0.7),
                arguments(
                        "said in two conversations",
                        facts(
                                account().said("meeting", LATEST, MORE).said("meeting", RECENT, MORE),
                                List.of(more()),
                                List.of(more())),
                        fired,
                        "\"We need ten more seats.\" - Meeting Jan 28",
                        0.8),
                arguments(
                        "said twice in one",
                        talked(LATEST, more(), more()),
                        fired,
                        "\"We need ten more seats.\" - Meeting Jan 28",
                        0.7),
                arguments(
                        "noted upstream",
                        facts(account().noted("email", LATEST, "Plans to hire 20 people"), List.of()),
                        fired,
                        "\"Plans to hire 20 people\" - Email Jan 28",
                        0.7),
                arguments(
                        "a note that turns it down",
                        facts(account().noted("email", LATEST, "They do not need more seats"), List.of()),
                        silent,
                        "1 conversation in 30 days, none that speaks of expansion",
                        0),
                arguments(
                        "a note about a product is interest in it",
                        facts(account().noted("email", LATEST, "Wants API Plus"), List.of()),
                        silent,
                        "1 conversation in 30 days, none that speaks of expansion",
                        0),
                arguments(
                        "the words of a mention are no matter of the rule",
                        talked(LATEST),
                        silent,
                        "1 conversation in 30 days, none that speaks of expansion",
                        0),
                arguments(
                        "31 days ago",
                        talked("2025-12-29T09:00:00Z", more()),
                        silent,
                        "no conversation in the last 30 days",
                        0),
                arguments(
                        "later than the scan looks",
                        talked("2026-01-30T09:00:00Z", more()),
                        silent,
                        "no conversation in the last 30 days",
                        0),
                arguments("nobody spoke", facts(account()), silent, "no conversation in the last 30 days", 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void movesAwayFromACompetitor(
            String situation, AccountFacts facts, EvaluationOutcome outcome, String says, double strength) {
        holds(DISPLACEMENT, facts, outcome, says, strength);
    }

    static Stream<Arguments> moves() {
        var silent = EvaluationOutcome.NOT_FIRED;
        return Stream.of(
                arguments(
                        "told",
                        talked(LATEST, leaving("acme")),
                        EvaluationOutcome.FIRED,
                        "Moves away from Acme: \"Acme goes, all moves to you.\" - Meeting Jan 28",
                        0.8),
                arguments(
                        "the opposite direction",
                        talked(LATEST, threat("acme")),
                        silent,
                        "1 conversation in 30 days, none tells of leaving a competitor",
                        0),
                arguments(
                        "other signals are none",
                        talked(LATEST, more()),
                        silent,
                        "1 conversation in 30 days, none tells of leaving a competitor",
                        0),
                arguments(
                        "31 days ago",
                        talked("2025-12-29T09:00:00Z", leaving("acme")),
                        silent,
                        "no conversation in the last 30 days",
                        0),
                arguments(
                        "no competitor on record",
                        account()
                                .said("meeting", LATEST, LEAVING)
                                .book(AnAccount.BOOK)
                                .facts(),
                        EvaluationOutcome.NOT_EVALUABLE,
                        "no competitors on record",
                        0));
    }

    @Test
    void eachCompetitorIsASignalOfItsOwn() {
        var verdicts = DISPLACEMENT.judge(talked(LATEST, leaving("zeta"), leaving("acme")));

        assertThat(verdicts)
                .extracting(verdict -> verdict.evaluation().subject())
                .containsExactly("acme", "zeta");
    }

    @Test
    void theLatestConversationIsToldAndAllAreEvidence() {
        var facts = facts(
                account().said("chat", RECENT, LEAVING).said("email", LATEST, LEAVING),
                List.of(leaving("acme")),
                List.of(leaving("acme")));

        Found found = DISPLACEMENT.judge(facts).getFirst().found();

        assertThat(found.source()).isEqualTo("email");
        assertThat(found.evidence())
                .extracting(evidence -> ((Evidence.Quote) evidence).channel())
                .containsExactly("email", "chat");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("threats")
    void risksOfChurn(String situation, AccountFacts facts, Optional<String> why) {
        assertThat(CHURN.of(facts)).isEqualTo(why);
    }

    static Stream<Arguments> threats() {
        return Stream.of(
                arguments(
                        "a competitor may replace us",
                        talked(LATEST, threat("acme")),
                        Optional.of(
                                "churn risk, Acme may replace us: \"Acme goes, all moves to you.\" - Meeting Jan 28")),
                arguments(
                        "nobody knows which",
                        talked(LATEST, threat(null)),
                        Optional.of(
                                "churn risk, a competitor may replace us: \"Acme goes, all moves to you.\" - Meeting Jan 28")),
                arguments("the competitor is left for us", talked(LATEST, leaving("acme")), Optional.empty()),
                arguments(
                        "a month ago: who wanted to leave is remembered for a quarter",
                        talked("2025-12-29T09:00:00Z", threat("acme")),
                        Optional.of(
                                "churn risk, Acme may replace us: \"Acme goes, all moves to you.\" - Meeting Dec 29")),
                arguments("more than 90 days ago", talked("2025-10-29T09:00:00Z", threat("acme")), Optional.empty()),
                arguments("nobody spoke", facts(account()), Optional.empty()));
    }

    private static void holds(Rule rule, AccountFacts facts, EvaluationOutcome outcome, String says, double strength) {
        var verdicts = rule.judge(facts);

        assertThat(verdicts).hasSize(1);
        var verdict = verdicts.getFirst();
        assertThat(verdict.evaluation().outcome()).isEqualTo(outcome);
        assertThat(verdict.evaluation().reason()).isEqualTo(says);
        Found found = verdict.found();
        if (outcome == EvaluationOutcome.FIRED) {
            assertThat(found).isNotNull();
            assertThat(found.strength()).isEqualTo(strength);
            assertThat(found.evidence()).isNotEmpty();
        } else {
            assertThat(found).isNull();
        }
    }

    private static AccountFacts talked(String at, Finding... findings) {
        return facts(account().said("meeting", at, MORE), List.of(findings));
    }

    /** One list of findings for each conversation, in their order. */
    @SafeVarargs
    private static AccountFacts facts(AnAccount account, List<Finding>... findings) {
        AccountFacts facts = account.book(BOOK).unread();
        Map<String, List<Finding>> byConversation = new HashMap<>();
        for (int i = 0; i < findings.length; i++) {
            byConversation.put(facts.conversations().get(i).id(), findings[i]);
        }
        return facts.withFindings(byConversation);
    }

    private static Finding more() {
        return new Finding(SignalType.EXPANSION_MENTION, null, 0, 0, MORE.length(), MORE, 0.9);
    }

    private static Finding leaving(String competitor) {
        return move(competitor, false);
    }

    private static Finding threat(String competitor) {
        return move(competitor, true);
    }

    private static Finding move(String competitor, boolean churnRisk) {
        return new Finding(
                SignalType.COMPETITOR_DISPLACEMENT, competitor, 0, 0, LEAVING.length(), LEAVING, 0.9, churnRisk);
    }
}
