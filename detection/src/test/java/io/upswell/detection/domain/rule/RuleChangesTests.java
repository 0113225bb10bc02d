package io.upswell.detection.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.SignalType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a manager reads before a version goes live. */
class RuleChangesTests {

    private static final RuleSet SHIPPED = RuleSet.shipped();

    @Test
    void nothingDiffersFromItself() {
        assertThat(RuleChanges.between(SHIPPED, SHIPPED.as(2))).isEmpty();
    }

    @Test
    void settingsAndSwitchesInTheOrderOfTheRulesAndWeightsLast() {
        var changed = new RuleSet(
                2,
                Set.of(SignalType.SEAT_OVERAGE),
                Map.of(RuleSetting.USAGE_THRESHOLD, 0.85),
                new ScoreWeights(0.6, 0.7, 0.2),
                List.of());

        assertThat(RuleChanges.between(SHIPPED, changed))
                .extracting(RuleChange::rule, RuleChange::field, RuleChange::before, RuleChange::after)
                .containsExactly(
                        tuple("usage_limit_approaching", RuleSetting.USAGE_THRESHOLD.label(), "0.8", "0.85"),
                        tuple("seat_overage", "State", "on", "off"),
                        tuple("weights", "Share of the signals' strength", "0.5", "0.6"),
                        tuple("weights", "Trust in a single signal", "0.75", "0.7"),
                        tuple("weights", "Root of the uplift that counts half", "0.22", "0.2"));
    }

    @Test
    void aNewOwnRuleShowsAllOfIt() {
        assertThat(RuleChanges.between(SHIPPED, SHIPPED.with(List.of(own("Full house", true, "seats.free < 3", null)))))
                .extracting(RuleChange::field, RuleChange::before, RuleChange::after)
                .containsExactly(
                        tuple("Name", "", "Full house"),
                        tuple("State", "", "on"),
                        tuple("Condition", "", "seats.free < 3"),
                        tuple("Type", "", SignalType.SEAT_OVERAGE.label()),
                        tuple("Strength", "", "0.75"),
                        tuple("Subject", "", "full-house"),
                        tuple("Text", "", "Seats are short"));
    }

    @Test
    void anOwnRuleThatChangedShowsWhatDid() {
        RuleSet before = SHIPPED.with(List.of(own("Full house", true, "seats.free < 3", "Offer seats")));
        RuleSet after = SHIPPED.with(List.of(own("Full house", false, "seats.free < 2", null)));

        assertThat(RuleChanges.between(before, after))
                .containsExactly(
                        new RuleChange("full-house", "Full house", "State", "on", "off"),
                        new RuleChange("full-house", "Full house", "Condition", "seats.free < 3", "seats.free < 2"),
                        new RuleChange("full-house", "Full house", "Play", "Offer seats", ""));
    }

    @Test
    void anOwnRuleThatIsGoneSaysWhatItWas() {
        RuleSet before = SHIPPED.with(List.of(own("Full house", true, "seats.free < 3", null)));

        assertThat(RuleChanges.between(before, SHIPPED))
                .containsExactly(new RuleChange("full-house", "Full house", "Rule", "seats.free < 3", ""));
    }

    private static OwnRule own(String name, boolean on, String condition, @Nullable String play) {
        return new OwnRule(
                "full-house", name, on, condition, SignalType.SEAT_OVERAGE, "0.75", null, "Seats are short", play);
    }
}
