package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Signal;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Provenance;
import io.upswell.detection.domain.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Puts every rule to an account; an account on which one breaks is set aside with the reason. */
@Service
class Judging {

    private final Judge judge;

    Judging(Judges judges) {
        this.judge = judges.of(RuleSet.shipped());
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
        return judge.lingers(signal, facts);
    }

    private Judged judge(AccountFacts facts) {
        List<Evaluation> evaluations = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Verdict verdict : judge.of(facts, rule -> rule.judge(facts))) {
            evaluations.add(verdict.evaluation());
            Found signal = verdict.found();
            if (signal != null) {
                found.add(Provenance.of(signal, facts));
            }
        }
        return new Judged(facts, evaluations, found);
    }
}
