package io.upswell.analytics;

import io.upswell.detection.SignalType;
import io.upswell.opportunities.ScoreBand;
import org.jspecify.annotations.Nullable;

/**
 * What to count; {@code null} does not restrict.
 *
 * @param rule the rule that found a signal
 * @param csm username
 * @param salesRep username
 * @param plan id of the plan
 * @param band of the score as first told
 */
public record JourneyFilter(
        @Nullable SignalType signalType,
        @Nullable String rule,
        @Nullable String segment,
        @Nullable String csm,
        @Nullable String salesRep,
        @Nullable String plan,
        @Nullable ScoreBand band) {

    public static final JourneyFilter ALL = new JourneyFilter(null, null, null, null, null, null, null);

    /** Whether it leaves anything out. */
    public boolean restricts() {
        return !equals(ALL);
    }
}
