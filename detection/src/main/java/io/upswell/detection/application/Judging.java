package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.Signal;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.episode.Lingering;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.Rules;
import io.upswell.detection.domain.rule.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Puts every rule to an account; an account on which one breaks is set aside with the reason. */
@Service
class Judging {

    private final List<Rule> rules;

    Judging(Clock clock) {
        this.rules = Rules.all(clock.getZone());
    }

    record Judged(AccountFacts facts, List<Evaluation> evaluations, List<Found> found) {
        String account() {
            return facts.account().id();
        }
    }

    List<Judged> judge(List<AccountFacts> accounts, Map<String, String> skipped) {
        List<Judged> judged = new ArrayList<>(accounts.size());
        for (AccountFacts facts : accounts) {
            try {
                judged.add(judge(facts));
            } catch (RuntimeException poison) {
                skipped.put(facts.account().id(), "its facts could not be judged: " + poison);
            }
        }
        return judged;
    }

    /** Whether an open signal goes on although its rule is silent today. */
    boolean lingers(Signal signal, AccountFacts facts) {
        return rules.stream()
                .filter(rule -> rule.type() == signal.type())
                .anyMatch(rule -> Lingering.of(signal, rule, facts));
    }

    private Judged judge(AccountFacts facts) {
        List<Evaluation> evaluations = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Rule rule : rules) {
            for (Verdict verdict : rule.judge(facts)) {
                evaluations.add(verdict.evaluation());
                if (verdict.found() != null) {
                    found.add(verdict.found());
                }
            }
        }
        return new Judged(facts, evaluations, found);
    }
}
