package io.upswell.detection.application;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleCheck;
import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleStudio.Watcher;
import io.upswell.detection.RuleTest;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.rule.RuleLanguage;
import io.upswell.detection.domain.rule.RuleTests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries rules out that are still being written: checks, tests and previews them, and keeps nothing. */
@Component
class Trying {

    private final RuleLanguage language;
    private final Drafts drafts;
    private final Judges judges;
    private final Previewing previewing;

    Trying(RuleLanguage language, Drafts drafts, Judges judges, Previewing previewing) {
        this.language = language;
        this.drafts = drafts;
        this.judges = judges;
        this.previewing = previewing;
    }

    RuleCheck check(String condition) {
        var checked = language.check(condition);
        return new RuleCheck(checked.problems(), checked.reads(), checked.cost(), checked.most());
    }

    List<RuleProblem> problems(OwnRule rule) {
        return drafts.problems(rule);
    }

    List<RuleTest.Result> test(RuleSet rules, List<RuleTest> tests) {
        drafts.requireReadable(rules);
        return RuleTests.run(judges.all(rules), tests);
    }

    Optional<RulePreview> preview(RuleSet rules, @Nullable String rule, Viewer viewer, Watcher watcher) {
        drafts.requireReadable(rules);
        return previewing.of(rules, rule, viewer, watcher);
    }
}
