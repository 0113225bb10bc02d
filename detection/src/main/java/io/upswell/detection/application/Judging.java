package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Pairs;
import io.upswell.detection.domain.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Puts every rule to an account; an account on which one breaks is set aside with the reason. */
@Service
class Judging {

    private final LiveRules live;

    Judging(LiveRules live) {
        this.live = live;
    }

    /**
     * @param judge that judged
     * @param byRule what each rule found
     * @param found the same, of two about one subject the stronger
     * @param withdrawn the account was deleted: nothing was looked for
     */
    record Judged(
            Judge judge,
            AccountFacts facts,
            List<Evaluation> evaluations,
            List<Pairs.ByRule> byRule,
            List<Found> found,
            boolean withdrawn) {

        String account() {
            return facts.account().id();
        }

        RuleSet rules() {
            return judge.rules();
        }
    }

    /** The version that was live then. */
    RuleSet rules(Instant asOf) {
        return live.asOf(asOf).rules();
    }

    /** With the version that was live as of the instant that the facts are of. */
    List<Judged> judge(List<AccountFacts> accounts, Map<String, String> skipped) {
        return accounts.isEmpty()
                ? List.of()
                : judge(live.asOf(accounts.getFirst().asOf()), accounts, skipped);
    }

    List<Judged> judge(Judge judge, List<AccountFacts> accounts, Map<String, String> skipped) {
        List<Judged> judged = new ArrayList<>(accounts.size());
        for (AccountFacts facts : accounts) {
            try {
                judged.add(judge(judge, facts));
            } catch (RuntimeException poison) {
                skipped.put(facts.account().id(), "its facts could not be judged: " + poison);
            }
        }
        return judged;
    }

    private static Judged judge(Judge judge, AccountFacts facts) {
        List<Verdict> verdicts = judge.of(facts, rule -> rule.judge(facts));
        List<Pairs.ByRule> byRule = Pairs.found(verdicts);
        return new Judged(
                judge,
                facts,
                verdicts.stream().map(Verdict::evaluation).toList(),
                byRule,
                Judge.strongest(byRule, facts),
                false);
    }

    /** Every rule says why it is silent. */
    List<Judged> withdrawn(List<AccountFacts> deleted) {
        return deleted.stream()
                .map(facts -> {
                    Judge judge = live.asOf(facts.asOf());
                    return new Judged(
                            judge, facts, judge.silent("the account was deleted"), List.of(), List.of(), true);
                })
                .toList();
    }
}
