package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.detection.OwnRule;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.rule.AnAccount;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Pairs;
import io.upswell.detection.domain.rule.RuleLanguage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A preview asks a rule that is equal in both versions once, and one that differs twice. */
class SideBySideTests {

    private static final OwnRule KEPT = own("kept", "0.5");
    private static final OwnRule CHANGED = own("changed", "0.5");

    private final Counting language = new Counting();
    private final Judges judges = new Judges(
            Clock.fixed(AnAccount.AS_OF, ZoneOffset.UTC),
            new ResponseWorkflow(
                    "0 0 9 * * *",
                    new ResponseWorkflow.Detect(Set.of(SignalType.values()), 0.6),
                    List.of(),
                    null,
                    null),
            language);

    @Test
    void asksWhatBothShareOnce() {
        RuleSet live = RuleSet.shipped().with(List.of(KEPT, CHANGED));
        RuleSet draft = live.as(2).with(List.of(KEPT, own("changed", "0.7"), own("added", "0.9")));

        List<Pairs.Pair> pairs = SideBySide.of(judges, live, draft, null).of(account());

        assertThat(language.asked).containsExactlyInAnyOrder("kept 0.5", "changed 0.5", "changed 0.7", "added 0.9");
        assertThat(pairs)
                .filteredOn(pair -> !pair.rule().equals(SignalType.SEAT_OVERAGE.key()))
                .extracting(Pairs.Pair::rule, pair -> strength(pair.live()), pair -> strength(pair.draft()))
                .containsExactlyInAnyOrder(
                        tuple("kept", 0.5, 0.5), tuple("changed", 0.5, 0.7), tuple("added", null, 0.9));
    }

    @Test
    void judgesBuiltInRulesByTheSettingsOfEach() {
        RuleSet live = RuleSet.shipped();
        RuleSet draft = live.as(2).with(RuleSetting.SEATS_STRENGTH, 0.8);

        assertThat(SideBySide.of(judges, live, draft, null).of(account()))
                .extracting(Pairs.Pair::rule, pair -> strength(pair.live()), pair -> strength(pair.draft()))
                .containsExactly(tuple(SignalType.SEAT_OVERAGE.key(), 0.9, 0.8));
    }

    @Test
    void asksTheOneRuleAloneThatIsLookedAt() {
        RuleSet live = RuleSet.shipped().with(List.of(KEPT, CHANGED));

        assertThat(SideBySide.of(judges, live, live, "kept").of(account()))
                .extracting(Pairs.Pair::rule)
                .containsExactly("kept");
        assertThat(language.asked).containsExactly("kept 0.5");
    }

    private static @Nullable Double strength(@Nullable Found found) {
        return found == null ? null : (Double) found.strength();
    }

    /** Twelve users on ten seats. */
    private static AccountFacts account() {
        return AnAccount.account("over").seats(10, 12).users(12, "Sales", 300).unread();
    }

    private static OwnRule own(String id, String strength) {
        return new OwnRule(id, id, true, "true", SignalType.USAGE_LIMIT_APPROACHING, strength, null, id, null);
    }

    /** Always fires, with the strength as written, and remembers whom it was asked for. */
    private static final class Counting implements RuleLanguage {

        private final List<String> asked = new ArrayList<>();

        @Override
        public List<RuleProblem> problems(OwnRule rule) {
            return List.of();
        }

        @Override
        public Checked check(String condition) {
            return new Checked(List.of(), List.of(), 1, 1);
        }

        @Override
        public Formula formula(OwnRule rule) {
            return facts -> {
                asked.add(rule.id() + " " + rule.strength());
                return new Answer(true, Double.parseDouble(rule.strength()), rule.text(), Map.of());
            };
        }
    }
}
