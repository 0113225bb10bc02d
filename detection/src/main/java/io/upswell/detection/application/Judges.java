package io.upswell.detection.application;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.Rules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes a version of the rules ready to judge: those of the types that the workflow looks for (PRD 4.3). */
@Service
class Judges {

    private final Clock clock;
    private final ResponseWorkflow workflow;

    Judges(Clock clock, ResponseWorkflow workflow) {
        this.clock = clock;
        this.workflow = workflow;
    }

    Judge of(RuleSet version) {
        return new Judge(rules(version), clock.getZone());
    }

    /** Rules that decide alike are the same object in each, so that they can be asked once for all. */
    Map<RuleSet, Judge> of(List<RuleSet> versions) {
        Map<RuleSet, Map<SignalType, Rule>> built = new LinkedHashMap<>();
        Map<RuleSet, Judge> judges = new LinkedHashMap<>();
        for (RuleSet version : versions) {
            List<Rule> rules = rules(version).stream()
                    .map(rule -> built.entrySet().stream()
                            .filter(other -> decideAlike(rule.type(), version, other.getKey()))
                            .map(other -> other.getValue().get(rule.type()))
                            .filter(shared -> shared != null)
                            .findFirst()
                            .orElse(rule))
                    .toList();
            Map<SignalType, Rule> byType = new LinkedHashMap<>();
            rules.forEach(rule -> byType.put(rule.type(), rule));
            built.put(version, byType);
            judges.put(version, new Judge(rules, clock.getZone()));
        }
        return judges;
    }

    private static boolean decideAlike(SignalType type, RuleSet one, RuleSet other) {
        return RuleSetting.of(type).stream().allMatch(setting -> one.value(setting) == other.value(setting));
    }

    private List<Rule> rules(RuleSet version) {
        return Rules.of(version, clock.getZone()).stream()
                .filter(rule -> workflow.signalTypes().contains(rule.type()))
                .toList();
    }
}
