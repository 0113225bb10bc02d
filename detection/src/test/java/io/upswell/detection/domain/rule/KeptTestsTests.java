package io.upswell.detection.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.GivenFacts;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.RuleTest;
import io.upswell.detection.SignalType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that are kept with the rules: given facts, and what a rule has to say of them. */
class KeptTestsTests {

    private static final GivenFacts NONE = GivenFacts.none();
    private static final EvaluationOutcome FIRED = EvaluationOutcome.FIRED;
    private static final EvaluationOutcome SILENT = EvaluationOutcome.NOT_FIRED;

    @Test
    void thoseThatComeWithTheRulesPass() {
        assertThat(RuleTests.run(rules(RuleSet.shipped()), ShippedTests.all()))
                .hasSize(7)
                .allMatch(RuleTest.Result::passed);
    }

    @Test
    void aThresholdThatMovedIsToldByTheTestThatItBreaks() {
        var rules = rules(RuleSet.shipped().with(RuleSetting.USAGE_THRESHOLD, 0.95));

        assertThat(reasons(rules, ShippedTests.all()))
                .filteredOn(Objects::nonNull)
                .containsExactly("stays silent: API calls at 92% of limit, fires above 95%");
    }

    @Test
    void anotherOutcomeIsToldWithItsReason() {
        GivenFacts full = NONE.with(10, new GivenFacts.Users(12, "Sales", 300, 1));

        assertThat(reason(SignalType.SEAT_OVERAGE, full, SILENT, null))
                .isEqualTo("fires: 12 active users on 10 contracted seats");
        assertThat(reason(SignalType.SEAT_OVERAGE, NONE, FIRED, null)).startsWith("is not evaluable: ");
    }

    @Test
    void strengthCountsToTwoDecimals() {
        GivenFacts full = NONE.with(10, new GivenFacts.Users(12, "Sales", 300, 1));

        assertThat(reason(SignalType.SEAT_OVERAGE, full, FIRED, 0.9)).isNull();
        assertThat(reason(SignalType.SEAT_OVERAGE, full, FIRED, 0.896)).isNull();
        assertThat(reason(SignalType.SEAT_OVERAGE, full, FIRED, 0.89)).isEqualTo("strength is 0.90, not 0.89");
    }

    @Test
    void usageRunsOnAStraightLineThatEndsYesterday() {
        var growing = NONE.with(new GivenFacts.Usage("api_calls", 1_000_000.0, 84, 10_000, 30_900.0));

        assertThat(reason(SignalType.USAGE_LIMIT_APPROACHING, growing, SILENT, null))
                .startsWith("fires: API calls at 79% of limit (projected to exceed in ");
    }

    @Test
    void whatIsSaidIsAboutSomethingForSale() {
        var said = new GivenFacts.Said(SignalType.FEATURE_INTEREST, "analytics", "Could you show us Analytics?", null);
        var moved = new GivenFacts.Said(SignalType.COMPETITOR_DISPLACEMENT, "corvid", "We leave Corvid for you.", 12);
        var late = new GivenFacts.Said(SignalType.COMPETITOR_DISPLACEMENT, "corvid", "We leave Corvid for you.", 31);

        assertThat(reason(SignalType.FEATURE_INTEREST, said(said), FIRED, 0.7)).isNull();
        assertThat(reason(SignalType.COMPETITOR_DISPLACEMENT, said(moved), FIRED, 0.8))
                .isNull();
        assertThat(reason(SignalType.COMPETITOR_DISPLACEMENT, said(late), SILENT, null))
                .isNull();
    }

    @Test
    void whatIsOffHasNothingToSay() {
        var off = new RuleSet(
                2, Set.of(SignalType.SEAT_OVERAGE), Map.of(), RuleSet.shipped().weights(), List.of());

        assertThat(reasons(rules(off), List.of(new RuleTest(SignalType.SEAT_OVERAGE.key(), "off", NONE, FIRED, null))))
                .containsOnlyNulls();
    }

    private static GivenFacts said(GivenFacts.Said one) {
        return new GivenFacts(
                null, null, null, List.of(), null, null, null, List.of(), List.of(), List.of(one), List.of());
    }

    private static @Nullable String reason(
            SignalType type, GivenFacts given, EvaluationOutcome outcome, @Nullable Double strength) {
        return reasons(rules(RuleSet.shipped()), List.of(new RuleTest(type.key(), "a test", given, outcome, strength)))
                .getFirst();
    }

    private static List<@Nullable String> reasons(List<Rule> rules, List<RuleTest> tests) {
        return RuleTests.run(rules, tests).stream()
                .<@Nullable String>map(RuleTest.Result::reason)
                .toList();
    }

    private static List<Rule> rules(RuleSet version) {
        return Rules.of(version, ZoneOffset.UTC);
    }
}
