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
import io.upswell.detection.domain.Accounts;
import io.upswell.detection.domain.RuleVersions;
import io.upswell.detection.domain.ShadowFinds;
import io.upswell.detection.domain.rule.RuleChanges;
import io.upswell.detection.domain.rule.RuleLanguage;
import io.upswell.detection.domain.rule.RuleTests;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of the rules and decides which of them may go live. */
@Service
class StudioDesk implements RuleStudio {

    private static final int MOST_ROWS = 200;

    private final RuleVersions versions;
    private final ShippedRules shipped;
    private final RuleLanguage language;
    private final Judges judges;
    private final Drafts drafts;
    private final Previewing previewing;
    private final ShadowFinds finds;
    private final Accounts accounts;
    private final Clock clock;

    StudioDesk(
            RuleVersions versions,
            ShippedRules shipped,
            RuleLanguage language,
            Judges judges,
            Drafts drafts,
            Previewing previewing,
            ShadowFinds finds,
            Accounts accounts,
            Clock clock) {
        this.versions = versions;
        this.shipped = shipped;
        this.language = language;
        this.judges = judges;
        this.drafts = drafts;
        this.previewing = previewing;
        this.finds = finds;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<RuleVersion> versions() {
        manager();
        List<RuleVersion> all = new ArrayList<>(versions.all());
        all.add(shipped.version());
        return all;
    }

    @Override
    public Optional<RuleVersion> version(int number) {
        manager();
        return find(number);
    }

    @Override
    public RuleVersion live() {
        manager();
        return known(versions.liveAt(clock.instant()));
    }

    @Override
    public RuleCheck check(String condition) {
        manager();
        var checked = language.check(condition);
        return new RuleCheck(checked.problems(), checked.reads(), checked.cost(), checked.most());
    }

    @Override
    public List<RuleProblem> problems(OwnRule rule) {
        manager();
        return drafts.problems(rule);
    }

    @Override
    @Transactional
    public RuleVersion save(Draft draft) {
        Viewer viewer = manager();
        known(draft.base());
        drafts.require(draft);
        Instant now = clock.instant();
        if (draft.rules().version() == 0) {
            return known(versions.insert(draft, now, viewer.displayName()));
        }
        int number = draft.rules().version();
        RuleVersion before = known(number);
        if (!versions.update(draft, now, viewer.displayName())) {
            throw changed(before);
        }
        return known(number);
    }

    private static Refusal.Conflict changed(RuleVersion now) {
        return new Refusal.Conflict(
                now.open()
                        ? "%s saved version %d meanwhile. Load it again.".formatted(now.changedBy(), now.number())
                        : "Version %d was live and cannot be changed. Save a new draft.".formatted(now.number()));
    }

    @Override
    public List<RuleChange> changes(RuleSet from, RuleSet to) {
        manager();
        return RuleChanges.between(from, to);
    }

    @Override
    public List<RuleTest.Result> test(RuleSet rules, List<RuleTest> tests) {
        manager();
        drafts.requireReadable(rules);
        return RuleTests.run(judges.all(rules), tests);
    }

    @Override
    public RulePreview preview(RuleSet rules, @Nullable String rule) {
        Viewer viewer = manager();
        drafts.requireReadable(rules);
        return previewing.of(rules, rule, viewer);
    }

    @Override
    @Transactional
    public RuleVersion activate(int number, int revision, int live) {
        Viewer viewer = manager();
        versions.lock();
        RuleVersion draft = known(number);
        if (!draft.open() || draft.revision() != revision) {
            throw changed(draft);
        }
        requireLive(live);
        drafts.require(new Draft(draft.revision(), draft.base(), draft.rules(), draft.tests(), draft.note()));
        List<RuleTest.Result> failed = RuleTests.run(judges.all(draft.rules()), draft.tests()).stream()
                .filter(result -> !result.passed())
                .toList();
        if (!failed.isEmpty()) {
            var first = failed.getFirst();
            throw new Refusal.Conflict("%d of %d tests fail: “%s” %s."
                    .formatted(failed.size(), draft.tests().size(), first.test().name(), first.reason()));
        }
        if (draft.state() == RuleVersion.State.SHADOW) {
            versions.stopShadow(clock.instant());
        }
        versions.activate(number, clock.instant(), viewer.displayName());
        return known(number);
    }

    @Override
    @Transactional
    public RuleVersion revert(int number, int live) {
        Viewer viewer = manager();
        versions.lock();
        requireLive(live);
        RuleVersion past = known(number);
        if (past.state() != RuleVersion.State.PAST) {
            throw new Refusal.Conflict(
                    past.open()
                            ? "Version %d was never live.".formatted(number)
                            : "Version %d is live.".formatted(number));
        }
        versions.activate(number, clock.instant(), viewer.displayName());
        return known(number);
    }

    @Override
    @Transactional
    public RuleVersion startShadow(int number) {
        Viewer viewer = manager();
        RuleVersion draft = known(number);
        if (!draft.open()) {
            throw new Refusal.Conflict("Version %d is no draft.".formatted(number));
        }
        versions.startShadow(number, clock.instant(), viewer.displayName());
        return known(number);
    }

    @Override
    @Transactional
    public void stopShadow() {
        manager();
        versions.stopShadow(clock.instant());
    }

    @Override
    public Optional<ShadowComparison> shadow(@Nullable Integer number) {
        manager();
        return (number == null ? versions.latestShadow() : Optional.of(number))
                .map(version -> finds.comparison(version, MOST_ROWS))
                .map(this::inSight);
    }

    private ShadowComparison inSight(ShadowComparison comparison) {
        Viewer viewer = Viewer.current();
        var known = accounts.find(
                comparison.rows().stream().map(RulePreview.Row::account).collect(Collectors.toSet()), clock.instant());
        return new ShadowComparison(
                comparison.version(),
                comparison.days(),
                comparison.rows().stream()
                        .filter(row -> {
                            var account = known.get(row.account());
                            return account != null && viewer.seesAccount(account.csm(), account.salesRep());
                        })
                        .toList());
    }

    private void requireLive(int decided) {
        int now = versions.liveAt(clock.instant());
        if (now != decided) {
            throw new Refusal.Conflict(
                    "Version %d went live meanwhile. Look at what changes against it.".formatted(now));
        }
    }

    private RuleVersion known(int number) {
        return find(number).orElseThrow(() -> new Refusal.NotFound("version of the rules", number));
    }

    private Optional<RuleVersion> find(int number) {
        return number == 1 ? Optional.of(shipped.version()) : versions.find(number);
    }

    private static Viewer manager() {
        Viewer viewer = Viewer.current();
        if (viewer.role() != Role.MANAGER && viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Rules are changed by managers and administrators.");
        }
        return viewer;
    }
}
