package io.upswell.detection.domain.episode;

import io.upswell.detection.SignalType;
import java.time.Duration;

/**
 * How patient Upswell is with a signal, so that what hovers around a threshold neither comes and goes nor is told
 * again and again.
 */
public final class Patience {

    /** Ended less than this before it fires again, a signal is the same as before and no news. */
    public static final Duration COMES_BACK_WITHIN = Duration.ofDays(120);

    /** Limits are taken so much lower for a signal that is open: it ends under 75 % of what it began above 80 % of. */
    static final double MARGIN = 0.75 / 0.8;

    private Patience() {}

    /** Days in a row on which a rule must be silent before its open signal ends; conversations grow old by themselves. */
    static int days(SignalType type) {
        return switch (type) {
            case USAGE_LIMIT_APPROACHING, SEAT_OVERAGE -> 7;
            case API_USAGE_GROWTH -> 14;
            case FEATURE_INTEREST, EXPANSION_MENTION, NEW_TEAM_ONBOARDING, COMPETITOR_DISPLACEMENT -> 0;
        };
    }
}
