package io.upswell.detection.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.RuleStudio.Draft;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.RuleVersions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps drafts: nobody's change overwrites another's, and what was live stays as it was. */
@Component
class DraftKeeping {

    private final RuleVersions versions;
    private final KnownVersions known;
    private final Drafts drafts;
    private final Clock clock;

    DraftKeeping(RuleVersions versions, KnownVersions known, Drafts drafts, Clock clock) {
        this.versions = versions;
        this.known = known;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** As {@link io.upswell.detection.RuleStudio#save}. */
    RuleVersion save(Draft draft, Viewer by) {
        known.known(draft.base());
        drafts.require(draft);
        Instant now = clock.instant();
        int number = draft.rules().version();
        if (number == 0) {
            return known.known(versions.insert(draft, now, by.displayName()));
        }
        RuleVersion before = known.known(number);
        if (!versions.update(draft, now, by.displayName())) {
            throw changed(before);
        }
        return known.known(number);
    }

    /** What somebody is told whose draft is not what it was. */
    static Refusal.Conflict changed(RuleVersion now) {
        return new Refusal.Conflict(
                now.open()
                        ? "%s saved version %d meanwhile. Load it again.".formatted(now.changedBy(), now.number())
                        : "Version %d was live and cannot be changed. Save a new draft.".formatted(now.number()));
    }
}
