package io.upswell.detection.application;

import io.upswell.detection.OwnRule;
import io.upswell.detection.Refusal;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleTest;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.RuleLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Refuses drafts that no scan could use, with the place and the mend. */
@Service
class Drafts {

    private static final String ID = "[a-z][a-z0-9-]{1,59}";
    private static final int MOST_RULES = 50;
    private static final int MOST_TESTS = 200;
    private static final int MOST_USERS = 1_000;
    private static final int LONGEST = 500;

    private final RuleLanguage language;

    Drafts(RuleLanguage language) {
        this.language = language;
    }

    List<RuleProblem> problems(OwnRule rule) {
        List<RuleProblem> problems = new ArrayList<>();
        if (!rule.id().matches(ID)) {
            problems.add(new RuleProblem(
                    "id", 0, 0, "`%s` is no id.".formatted(rule.id()), "Use small letters, digits and hyphens."));
        }
        if (rule.name().isBlank() || rule.name().length() > LONGEST) {
            problems.add(new RuleProblem("name", 0, 0, "A rule needs a short name.", null));
        }
        if (rule.text().isBlank() || rule.text().length() > LONGEST) {
            problems.add(new RuleProblem("text", 0, 0, "A rule needs a short text for the CSM.", null));
        }
        problems.addAll(language.problems(rule));
        return problems;
    }

    /** @throws Refusal.BadRequest with the first thing that is wrong */
    void require(RuleStudio.Draft draft) {
        RuleSet rules = draft.rules();
        rules.settings().forEach(Drafts::require);
        require(rules.weights());
        if (rules.own().size() > MOST_RULES || draft.tests().size() > MOST_TESTS) {
            throw new Refusal.BadRequest(
                    "A version has at most %d own rules and %d tests.".formatted(MOST_RULES, MOST_TESTS));
        }
        Set<String> ids = new HashSet<>();
        Arrays.stream(SignalType.values()).map(SignalType::key).forEach(ids::add);
        for (OwnRule rule : rules.own()) {
            if (!ids.add(rule.id())) {
                throw new Refusal.BadRequest("There are two rules with the id %s.".formatted(rule.id()));
            }
        }
        requireReadable(rules);
        draft.tests().forEach(test -> require(test, ids));
    }

    /** The own rules alone. */
    void requireReadable(RuleSet rules) {
        for (OwnRule rule : rules.own()) {
            problems(rule).stream().findFirst().ifPresent(problem -> {
                throw new Refusal.BadRequest("%s, %s. %s".formatted(rule.name(), problem.field(), problem.message()));
            });
        }
    }

    private static void require(RuleSetting setting, Double value) {
        if (!setting.allows(value)) {
            throw new Refusal.BadRequest("%s of %s is %s; it lies from %s to %s%s."
                    .formatted(
                            setting.label(),
                            setting.rule().label(),
                            value,
                            setting.least(),
                            setting.most(),
                            setting.unit().whole() ? ", in whole numbers" : ""));
        }
    }

    private static void require(ScoreWeights weights) {
        boolean shares = inShare(weights.strengthShare()) && inShare(weights.trust());
        if (!shares || !(weights.halfWay() > 0 && weights.halfWay() <= 10)) {
            throw new Refusal.BadRequest(
                    "Weights of the score: shares lie from 0 to 1, the root of the uplift above 0 and up to 10.");
        }
    }

    private static boolean inShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void require(RuleTest test, Set<String> rules) {
        if (!rules.contains(test.rule())) {
            throw new Refusal.BadRequest(
                    "The test “%s” is for %s, which is no rule here.".formatted(test.name(), test.rule()));
        }
        int people = test.given().users().stream()
                .mapToInt(users -> Math.max(0, users.count()))
                .sum();
        boolean endless = test.given().usage().stream().anyMatch(usage -> usage.days() != null && usage.days() > 400);
        if (people > MOST_USERS || endless) {
            throw new Refusal.BadRequest("The test “%s” gives too many users or days: at most %d and 400."
                    .formatted(test.name(), MOST_USERS));
        }
    }
}
