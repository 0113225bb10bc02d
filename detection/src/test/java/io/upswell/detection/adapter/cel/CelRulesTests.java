package io.upswell.detection.adapter.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.Evidence;
import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.rule.AnAccount;
import io.upswell.detection.domain.rule.Rules;
import io.upswell.detection.domain.rule.Verdict;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Own rules: what they say of an account, and how wrong, costly and endless ones are refused. */
class CelRulesTests {

    private static final String ISSUE = "usage('api_calls').ratio > 0.7 && seats.free < 3";
    private static final CelRules LANGUAGE = new CelRules();

    @Test
    void theExampleOfTheRequirementFires() {
        Verdict verdict = judge(
                rule(ISSUE, "0.75", "API calls at {{usage('api_calls').ratio}} with {{seats.free}} seats free"),
                innovateCorp());

        assertThat(verdict.outcome()).isEqualTo(EvaluationOutcome.FIRED);
        var found = verdict.found();
        assertThat(found).isNotNull();
        assertThat(found.details()).isEqualTo("API calls at 0.92 with 2 seats free");
        assertThat(found.strength()).isEqualTo(0.75);
        assertThat(found.subject()).isEqualTo("api_calls");
        assertThat(found.evidence())
                .singleElement()
                .isInstanceOfSatisfying(
                        Evidence.Condition.class,
                        condition -> assertThat(condition.summary())
                                .isEqualTo("Full house: usage('api_calls').ratio 0.92, seats.free 2"));
        assertThat(verdict.evaluation().own()).hasFieldOrPropertyWithValue("id", "full-house");
    }

    @Test
    void aConditionThatDoesNotHoldSaysWhatItRead() {
        assertThat(judge(rule("seats.free < 1", "0.5", "x"), innovateCorp())
                        .evaluation()
                        .reason())
                .isEqualTo("seats.free is 2");
    }

    @Test
    void strengthMayFollowTheFacts() {
        var found = judge(
                        rule(ISSUE, "min(0.95, 0.8 + (usage('api_calls').ratio - 0.8) * 5.0 / 12.0)", "x"),
                        innovateCorp())
                .found();

        assertThat(found).isNotNull();
        assertThat(found.strength()).isEqualTo(0.85);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            usage('storage').ratio > 0.7 || seats.free > 9 ; no Storage usage on record
            usage('api_calls').limit > 10.0                ; no API calls limit on record
            seats.free < 3                                 ; no contracted seats on record
            users.active > 3                               ; no users on record
            account.segment == 'emea'                      ; no segment on record
            usage('api_calls').rise > 0.2                  ; API calls on record for too few of the 84 days that a baseline needs
            usage('api_calls').trend == 'rising'           ; API calls on record for too few days to tell a trend
            conversations.count / 0 > 1                    ; its condition cannot be computed: java.lang.ArithmeticException: / by zero
            """)
    void whatIsMissingIsSaidAndNeverDefaulted(String condition, String missing) {
        AccountFacts bare = AnAccount.account("bare").calls(5, 1).unread();

        var evaluation = judge(rule(condition, "0.5", "x"), bare).evaluation();

        assertThat(evaluation.outcome()).isEqualTo(EvaluationOutcome.NOT_EVALUABLE);
        assertThat(evaluation.reason()).isEqualTo(missing);
    }

    @Test
    void whatTheOtherSideDecidesNeedsNoFact() {
        AccountFacts bare = AnAccount.account("bare").calls(5, 1).unread();

        assertThat(judge(rule("false && seats.free < 3", "0.5", "x"), bare).outcome())
                .isEqualTo(EvaluationOutcome.NOT_FIRED);
        assertThat(judge(rule("!has(account.segment)", "0.5", "x"), bare).outcome())
                .isEqualTo(EvaluationOutcome.FIRED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "usage('api_calls').ratio > 0.85\\n  && usage('api_calls').trendd != 'falling'" | Line 2, column 25: `trendd` is not a name of usage. Did you mean `trend`?
            seats.fre < 2                    | Line 1, column 7: `fre` is not a name of seats. Did you mean `free`?
            seat.free < 2                    | Line 1, column 1: `seat` is not known here. Did you mean `seats`?
            usag('api_calls').ratio > 0.5    | Line 1, column 1: `usag` is not known here. Did you mean `usage`?
            seats.free                       | Line 1, column 1: This gives a int, not true or false. Compare it with something, such as seats.free < 3.
            seats.free + 'a' == 'b'          | Line 1, column 12: `+` does not go with (int, string).
            usage('api_calls').ratio * 100 > 80 | Line 1, column 26: `*` does not go with (double, int). Write whole numbers beside shares with a point, such as 100.0.
            seats.free <                     | Line 1, column 13: The expression ends too early.
            seats.free < 3 seats             | Line 1, column 16: `seats` does not fit here.
            findings('expansion_mentions') > 0 | Line 1, column 10: `expansion_mentions` is not a kind of finding. Did you mean `expansion_mention`?
            usage.ratio > 0.7                | Line 1, column 1: `usage` asks for something in brackets. Such as usage('api_calls').ratio.
            seats('x') > 1                   | Line 1, column 1: `seats` is no function: it is of the account that is looked at. Such as seats.contracted.
            dyn(seats).anything == 1         | Line 1, column 4: `dyn` cannot be used in a rule. Compare the names themselves.
            """)
    void wrongOnesAreRefusedWithPlaceReasonAndMend(String condition, String message) {
        assertThat(LANGUAGE.check(condition.replace("\\n", "\n")).problems())
                .extracting(RuleProblem::message)
                .containsExactly(message);
    }

    @Test
    void aLoopInALoopIsRefusedWhereItBegins() {
        String endless =
                "account.products.exists(a, account.products.exists(b, account.products.exists(c, a == b + c)))";

        assertThat(LANGUAGE.check(endless).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isPositive();
            assertThat(problem.reason()).startsWith("This loop may take ").endsWith(" 1,000 are allowed.");
        });
    }

    @Test
    void whatIsCostlyInSumIsRefusedWhereTheStepsAreUsedUp() {
        String loop = "account.products.exists(a, a == 'x')";

        assertThat(LANGUAGE.check(loop + "\n|| seats.free < 3").problems()).isEmpty();
        assertThat(LANGUAGE.check(loop + "\n|| " + loop).problems())
                .extracting(RuleProblem::message)
                .containsExactly("Line 2, column 4: It may take 1,609 steps for each account; 1,000 are allowed, and"
                        + " those are used up here. Write fewer loops or fewer terms.");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 200, 5_000})
    void deepOnesAreRefused(int nested) {
        String deep = "(".repeat(nested) + "seats.free" + ")".repeat(nested) + " < 3";

        assertThat(LANGUAGE.check(deep).problems())
                .extracting(RuleProblem::message)
                .containsExactly(
                        nested > 1_000
                                ? "Line 1, column 2001: It goes on here after 2,000 characters, which is the most."
                                        + " Split it into several rules."
                                : "Line 1, column %d: It is nested too deeply here. Split it into several rules."
                                        .formatted(nested));
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 5_000})
    void longOnesAreRefused(int terms) {
        assertThat(LANGUAGE.check("seats.free < 3" + " || seats.free < 3".repeat(terms))
                        .problems())
                .extracting(RuleProblem::message)
                .containsExactly("Line 1, column 2001: It goes on here after 2,000 characters, which is the most."
                        + " Split it into several rules.");
    }

    @Test
    void aRightOneSaysWhatItReadsAndCosts() {
        var checked = LANGUAGE.check(ISSUE);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.reads()).containsExactly("usage('api_calls').ratio", "seats.free");
        assertThat(checked.cost()).isBetween(5, 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            account('other').arr > 1.0 | `account` is no function: it is of the account that is looked at.
            java.lang.System.exit(1)   | `java` is not known here.
            http.get('x') == 'y'       | `http` is not known here.
            """)
    void nothingBeyondTheAccountCanBeNamed(String condition, String reason) {
        assertThat(LANGUAGE.check(condition).problems())
                .extracting(RuleProblem::line, RuleProblem::column, RuleProblem::reason)
                .containsExactly(tuple(1, 1, reason));
    }

    @Test
    void strengthAndTextAreCheckedToo() {
        assertThat(LANGUAGE.problems(rule("true", "1.5", "{{seats.fre}}")))
                .extracting(RuleProblem::field, RuleProblem::reason)
                .containsExactly(
                        tuple("strength", "1.5 lies outside 0 to 1."), tuple("text", "`fre` is not a name of seats."));
        assertThatThrownBy(() -> LANGUAGE.formula(rule("seats", "1", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("full-house");
    }

    private static AccountFacts innovateCorp() {
        return AnAccount.account("acc-1")
                .calls(920_000, 1, 1_000_000)
                .seats(40, 38)
                .users(38, "Sales", 300)
                .unread();
    }

    private static Verdict judge(OwnRule rule, AccountFacts facts) {
        RuleSet rules = RuleSet.shipped().with(List.of(rule));
        return Rules.of(rules, ZoneOffset.UTC, LANGUAGE).getLast().judge(facts).getFirst();
    }

    private static OwnRule rule(String condition, String strength, String text) {
        return new OwnRule(
                "full-house",
                "Full house",
                true,
                condition,
                SignalType.USAGE_LIMIT_APPROACHING,
                strength,
                "api_calls",
                text,
                null);
    }
}
