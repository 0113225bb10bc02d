package io.upswell.detection.application;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.rule.Pairs;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.Verdict;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The live version and a draft, put to the same facts: what decides alike in both is asked once. */
final class SideBySide {

    private final Judge live;
    private final Judge draft;

    private SideBySide(Judge live, Judge draft) {
        this.live = live;
        this.draft = draft;
    }

    /** @param rule as {@link Rule#id()}, {@code null} for all */
    static SideBySide of(Judges judges, RuleSet live, RuleSet draft, @Nullable String rule) {
        Map<RuleSet, Judge> both = judges.of(List.of(live, draft), rule);
        return new SideBySide(Objects.requireNonNull(both.get(live)), Objects.requireNonNull(both.get(draft)));
    }

    /** What at least one of the two finds. */
    List<Pairs.Pair> of(AccountFacts facts) {
        Map<Rule, List<Verdict>> asked = new IdentityHashMap<>();
        return Pairs.of(found(live, facts, asked), found(draft, facts, asked));
    }

    private static List<Pairs.ByRule> found(Judge judge, AccountFacts facts, Map<Rule, List<Verdict>> asked) {
        return Pairs.found(judge.of(facts, rule -> asked.computeIfAbsent(rule, one -> one.judge(facts))));
    }
}
