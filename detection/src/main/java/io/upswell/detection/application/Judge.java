package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Signal;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.episode.Lingering;
import io.upswell.detection.domain.rule.ChurnRisk;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Pairs;
import io.upswell.detection.domain.rule.Provenance;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One version of the rules, put to the facts of accounts. */
final class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final RuleSet version;
    private final List<Rule> rules;
    private final ChurnRisk churnRisk;

    Judge(RuleSet version, List<Rule> rules, ZoneId zone) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.churnRisk = new ChurnRisk(zone);
    }

    /** The version that it judges by. */
    RuleSet rules() {
        return version;
    }

    /** What there is to say where no rule was put to an account. */
    List<Evaluation> silent(String reason) {
        return rules.stream()
                .map(Rule::type)
                .distinct()
                .map(type -> new Evaluation(type, null, EvaluationOutcome.NOT_FIRED, reason))
                .toList();
    }

    /** @param asked what a rule says of these facts, so that versions which share a rule ask it once */
    List<Verdict> of(AccountFacts facts, Function<Rule, List<Verdict>> asked) {
        String risk = churnRisk.of(facts).orElse(null);
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : rules) {
            for (Verdict verdict : asked.apply(rule)) {
                verdicts.add(risk == null ? verdict : verdict.heldBack(risk));
            }
        }
        return verdicts;
    }

    /** Of two about one subject the stronger, each with the facts and the entry of the price book that it stands on. */
    static List<Found> strongest(List<Pairs.ByRule> found, AccountFacts facts) {
        return Pairs.strongest(found).stream()
                .map(one -> Provenance.of(one, facts))
                .toList();
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
}
