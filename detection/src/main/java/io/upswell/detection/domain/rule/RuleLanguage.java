package io.upswell.detection.domain.rule;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleProblem;
import java.util.List;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The language that managers write rules in: it reads the facts of one account, and nothing else. */
@SecondaryPort
public interface RuleLanguage {

    /** What is wrong with a rule, by place; empty when it can be used. */
    List<RuleProblem> problems(OwnRule rule);

    /**
     * What is wrong with a condition alone, and what it reads and costs.
     *
     * @param condition not yet known to be right
     */
    Checked check(String condition);

    /** @throws IllegalArgumentException when the rule has problems */
    Formula formula(OwnRule rule);

    /**
     * @param reads names of facts, in the order of the text
     * @param cost steps that it takes at most
     * @param most steps that are allowed
     */
    record Checked(List<RuleProblem> problems, List<String> reads, int cost, int most) {}

    /** A rule ready to be asked, on any thread. */
    @FunctionalInterface
    interface Formula {

        /** @throws MissingFact when what it needs is not on record */
        Answer ask(FactSheet facts);
    }

    /**
     * @param strength 0 to 1
     * @param text what the CSM reads
     * @param facts those that were read, by name
     */
    record Answer(boolean holds, double strength, String text, Map<String, Object> facts) {}
}
