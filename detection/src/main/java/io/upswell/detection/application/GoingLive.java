package io.upswell.detection.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.RuleStudio.Draft;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.RuleVersions;
import io.upswell.detection.domain.rule.RuleTests;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides which version may go live: one at a time, and only against the one that was looked at. */
@Component
class GoingLive {

    private final RuleVersions versions;
    private final KnownVersions known;
    private final Drafts drafts;
    private final Judges judges;
    private final Clock clock;

    GoingLive(RuleVersions versions, KnownVersions known, Drafts drafts, Judges judges, Clock clock) {
        this.versions = versions;
        this.known = known;
        this.drafts = drafts;
        this.judges = judges;
        this.clock = clock;
    }

    /** As {@link io.upswell.detection.RuleStudio#activate}. */
    RuleVersion activate(int number, int revision, int live, Viewer by) {
        versions.lock();
        RuleVersion draft = known.known(number);
        if (!draft.open() || draft.revision() != revision) {
            throw DraftKeeping.changed(draft);
        }
        requireLive(live);
        drafts.require(new Draft(draft.revision(), draft.base(), draft.rules(), draft.tests(), draft.note()));
        requirePassing(draft);
        if (draft.state() == RuleVersion.State.SHADOW) {
            versions.stopShadow(clock.instant());
        }
        versions.activate(number, clock.instant(), by.displayName());
        return known.known(number);
    }

    /** As {@link io.upswell.detection.RuleStudio#revert}. */
    RuleVersion revert(int number, int live, Viewer by) {
        versions.lock();
        requireLive(live);
        RuleVersion past = known.known(number);
        if (past.state() != RuleVersion.State.PAST) {
            throw new Refusal.Conflict(
                    past.open()
                            ? "Version %d was never live.".formatted(number)
                            : "Version %d is live.".formatted(number));
        }
        versions.activate(number, clock.instant(), by.displayName());
        return known.known(number);
    }

    private void requireLive(int decided) {
        int now = versions.liveAt(clock.instant());
        if (now != decided) {
            throw new Refusal.Conflict(
                    "Version %d went live meanwhile. Look at what changes against it.".formatted(now));
        }
    }

    private void requirePassing(RuleVersion draft) {
        List<RuleTest.Result> failed = RuleTests.run(judges.all(draft.rules()), draft.tests()).stream()
                .filter(result -> !result.passed())
                .toList();
        if (!failed.isEmpty()) {
            var first = failed.getFirst();
            throw new Refusal.Conflict("%d of %d tests fail: “%s” %s."
                    .formatted(failed.size(), draft.tests().size(), first.test().name(), first.reason()));
        }
    }
}
