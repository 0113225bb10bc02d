package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules with its story. A draft can be changed; what was live once cannot.
 *
 * @param base the version that it began from
 * @param note what it is for, in its author's words
 * @param revision grows with every change of a draft, from 1
 * @param changedBy display name
 * @param activatedAt when it went live last, {@code null} when it never did
 * @param activatedBy display name
 */
public record RuleVersion(
        RuleSet rules,
        List<RuleTest> tests,
        int base,
        @Nullable String note,
        int revision,
        Instant changedAt,
        String changedBy,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy,
        State state) {

    public enum State {
        DRAFT,
        /** A draft that runs silently beside the live version. */
        SHADOW,
        LIVE,
        /** Was live, and can be again. */
        PAST
    }

    public int number() {
        return rules.version();
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return state == State.DRAFT || state == State.SHADOW;
    }
}
