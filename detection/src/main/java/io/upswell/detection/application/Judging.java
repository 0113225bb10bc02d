package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Signal;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.episode.Lingering;
import io.upswell.detection.domain.rule.ChurnRisk;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.Rules;
import io.upswell.detection.domain.rule.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Puts every rule to an account; an account on which one breaks is set aside with the reason. */
@Service
class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final List<Rule> rules;
    private final ChurnRisk churnRisk;

    /** Only the types that the workflow looks for are judged (PRD 4.3, signal_types). */
    Judging(Clock clock, ResponseWorkflow workflow) {
        this.rules = Rules.of(RuleSet.shipped(), clock.getZone()).stream()
                .filter(rule -> workflow.signalTypes().contains(rule.type()))
                .toList();
        this.churnRisk = new ChurnRisk(clock.getZone());
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

    /**
     * Whether an open signal goes on although its rule is silent today. With a customer about to leave none does, and
     * none when that cannot be judged: the other accounts of the chunk are not to wait for it.
     */
    boolean lingers(Signal signal, AccountFacts facts) {
        try {
            return churnRisk.of(facts).isEmpty()
                    && rules.stream()
                            .filter(rule -> rule.type() == signal.type())
                            .anyMatch(rule -> Lingering.of(signal, rule, facts));
        } catch (RuntimeException poison) {
            LOG.warn("Signal {} ends: how it stood on earlier days could not be judged", signal.id(), poison);
            return false;
        }
    }

    private Judged judge(AccountFacts facts) {
        List<Evaluation> evaluations = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        String risk = churnRisk.of(facts).orElse(null);
        for (Rule rule : rules) {
            for (Verdict judged : rule.judge(facts)) {
                Verdict verdict = risk == null ? judged : judged.heldBack(risk);
                evaluations.add(verdict.evaluation());
                Found signal = verdict.found();
                if (signal != null) {
                    found.add(signal);
                }
            }
        }
        return new Judged(facts, evaluations, found);
    }
}
