package io.upswell.detection.application;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.RuleLanguage;
import io.upswell.detection.domain.rule.Rules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a version of the rules ready to judge: those of the types that the workflow looks for (PRD 4.3). */
@Service
class Judges {

    private final Clock clock;
    private final ResponseWorkflow workflow;
    private final RuleLanguage language;

    Judges(Clock clock, ResponseWorkflow workflow, RuleLanguage language) {
        this.clock = clock;
        this.workflow = workflow;
        this.language = language;
    }

    Judge of(RuleSet version) {
        return new Judge(version, rules(version), clock.getZone());
    }

    /** Rules that decide alike are the same object in each, so that they can be asked once for all. */
    Map<RuleSet, Judge> of(List<RuleSet> versions) {
        return of(versions, null);
    }

    /**
     * The same of one rule alone.
     *
     * @param only as {@link Rule#id()}, {@code null} for all
     */
    Map<RuleSet, Judge> of(List<RuleSet> versions, @Nullable String only) {
        Map<RuleSet, Map<String, Rule>> built = new LinkedHashMap<>();
        Map<RuleSet, Judge> judges = new LinkedHashMap<>();
        for (RuleSet version : versions) {
            List<Rule> rules = rules(version).stream()
                    .filter(rule -> only == null || rule.id().equals(only))
                    .map(rule -> built.entrySet().stream()
                            .filter(other -> decideAlike(rule, version, other.getKey()))
                            .map(other -> other.getValue().get(rule.id()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(rule))
                    .toList();
            Map<String, Rule> byId = new LinkedHashMap<>();
            rules.forEach(rule -> byId.put(rule.id(), rule));
            built.put(version, byId);
            judges.put(version, new Judge(version, rules, clock.getZone()));
        }
        return judges;
    }

    private static boolean decideAlike(Rule rule, RuleSet one, RuleSet other) {
        boolean builtIn = rule.id().equals(rule.type().key());
        return builtIn
                ? decideAlike(rule.type(), one, other)
                : one.own().stream().filter(own -> own.id().equals(rule.id())).anyMatch(other.own()::contains);
    }

    private static boolean decideAlike(SignalType type, RuleSet one, RuleSet other) {
        return RuleSetting.of(type).stream().allMatch(setting -> one.value(setting) == other.value(setting));
    }

    /** All of a version that are on, also those that the workflow does not look for. */
    List<Rule> all(RuleSet version) {
        return Rules.of(version, clock.getZone(), language);
    }

    private List<Rule> rules(RuleSet version) {
        return all(version).stream()
                .filter(rule -> workflow.signalTypes().contains(rule.type()))
                .toList();
    }
}
