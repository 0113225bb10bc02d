package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules decide by is a version's values, and the shipped ones are the specification's. */
class RuleSettingsTests {

    private static final AccountFacts AT_84_PERCENT =
            account().limit(1_000_000).calls(840_000, 1).facts();

    @Test
    void thresholdDecides() {
        RuleSet later = RuleSet.shipped().with(RuleSetting.USAGE_THRESHOLD, 0.85);

        assertThat(usage(RuleSet.shipped()).outcome()).isEqualTo(EvaluationOutcome.FIRED);
        assertThat(usage(later).outcome()).isEqualTo(EvaluationOutcome.NOT_FIRED);
        assertThat(usage(later).evaluation().reason()).isEqualTo("API calls at 84% of limit, fires above 85%");
    }

    @Test
    void strengthFollows() {
        RuleSet weaker = RuleSet.shipped().with(RuleSetting.USAGE_STRENGTH, 0.5);

        Found found = usage(weaker).found();

        assertThat(found).isNotNull();
        assertThat(found.strength()).isEqualTo(0.516667);
    }

    @Test
    void seatsAndTeamsCountOtherwise() {
        RuleSet changed = RuleSet.shipped().with(RuleSetting.SEATS_OVER, 3).with(RuleSetting.TEAM_USERS, 4);
        AccountFacts facts = account()
                .seats(20, 22)
                .users(18, "Sales", 300)
                .users(4, "Marketing", 9)
                .facts();

        assertThat(fired(RuleSet.shipped(), facts)).containsExactly(SignalType.SEAT_OVERAGE);
        assertThat(fired(changed, facts)).containsExactly(SignalType.NEW_TEAM_ONBOARDING);
    }

    @Test
    void whatIsOffIsNotAsked() {
        var off = new RuleSet(
                2, Set.of(SignalType.SEAT_OVERAGE), Map.of(), RuleSet.shipped().weights(), List.of());

        assertThat(Rules.of(off, ZoneOffset.UTC))
                .extracting(Rule::type)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(SignalType.SEAT_OVERAGE)));
    }

    @Test
    void everyShippedValueIsAllowed() {
        assertThat(RuleSetting.values())
                .allMatch(setting -> setting.allows(setting.shipped()))
                .noneMatch(setting -> setting.allows(setting.most() + 1));
    }

    private static List<SignalType> fired(RuleSet rules, AccountFacts facts) {
        return Rules.of(rules, ZoneOffset.UTC).stream()
                .filter(rule ->
                        rule.judge(facts).stream().anyMatch(verdict -> verdict.outcome() == EvaluationOutcome.FIRED))
                .map(Rule::type)
                .toList();
    }

    private static Verdict usage(RuleSet rules) {
        return new UsageLimitApproaching(rules).judge(AT_84_PERCENT).getFirst();
    }
}
