package io.upswell.detection.application;

import io.upswell.detection.OwnRule;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleCheck;
import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.ShadowComparison;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.rule.RuleChanges;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the studio: lets managers and administrators in, and hands on what they want. */
@Service
class StudioDesk implements RuleStudio {

    private final KnownVersions versions;
    private final DraftKeeping drafts;
    private final Trying trying;
    private final GoingLive live;
    private final ShadowMode shadow;

    StudioDesk(KnownVersions versions, DraftKeeping drafts, Trying trying, GoingLive live, ShadowMode shadow) {
        this.versions = versions;
        this.drafts = drafts;
        this.trying = trying;
        this.live = live;
        this.shadow = shadow;
    }

    @Override
    public List<RuleVersion> versions() {
        manager();
        return versions.all();
    }

    @Override
    public Optional<RuleVersion> version(int number) {
        manager();
        return versions.find(number);
    }

    @Override
    public RuleVersion live() {
        manager();
        return versions.live();
    }

    @Override
    public RuleCheck check(String condition) {
        manager();
        return trying.check(condition);
    }

    @Override
    public List<RuleProblem> problems(OwnRule rule) {
        manager();
        return trying.problems(rule);
    }

    @Override
    @Transactional
    public RuleVersion save(Draft draft) {
        return drafts.save(draft, manager());
    }

    @Override
    public List<RuleChange> changes(RuleSet from, RuleSet to) {
        manager();
        return RuleChanges.between(from, to);
    }

    @Override
    public List<RuleTest.Result> test(RuleSet rules, List<RuleTest> tests) {
        manager();
        return trying.test(rules, tests);
    }

    @Override
    public Optional<RulePreview> preview(RuleSet rules, @Nullable String rule, Watcher watcher) {
        return trying.preview(rules, rule, manager(), watcher);
    }

    @Override
    @Transactional
    public RuleVersion activate(int number, int revision, int decidedAgainst) {
        return live.activate(number, revision, decidedAgainst, manager());
    }

    @Override
    @Transactional
    public RuleVersion revert(int number, int decidedAgainst) {
        return live.revert(number, decidedAgainst, manager());
    }

    @Override
    @Transactional
    public RuleVersion startShadow(int number) {
        return shadow.start(number, manager());
    }

    @Override
    @Transactional
    public void stopShadow() {
        manager();
        shadow.stop();
    }

    @Override
    public Optional<ShadowComparison> shadow(@Nullable Integer number) {
        return shadow.comparison(number, manager());
    }

    private static Viewer manager() {
        Viewer viewer = Viewer.current();
        if (viewer.role() != Role.MANAGER && viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Rules are changed by managers and administrators.");
        }
        return viewer;
    }
}
