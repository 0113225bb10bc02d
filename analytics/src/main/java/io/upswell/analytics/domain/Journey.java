package io.upswell.analytics.domain;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.ScoreBand;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one opportunity came, or the signals of an account that became none. A million of these are held in memory:
 * instants are seconds since 1970, money is in hundredths of its currency.
 *
 * @param id the opportunity's, else one made of the account's
 * @param counts {@code false} for the signals of an account that has an opportunity now
 * @param opportunity whether it is one
 * @param currency {@code null} where there is no opportunity
 * @param at by {@link Milestone}; 0 for what did not happen
 * @param arr of the account per year; {@link #UNKNOWN} where it is not known
 * @param estimated ARR per year; {@link #UNKNOWN} where it is not known
 * @param booked {@link #UNKNOWN} where nothing is
 * @param score composite score as first told; −1 where none was
 * @param dueAt until when the rep should have answered; 0 without a handoff
 * @param identifiedDay days since 1970 of the day since when somebody knew without Upswell
 * @param identifiedBy how that is known; {@code null} where nobody did
 * @param signs for what was won: the signals that led there, else empty
 */
public record Journey(
        UUID id,
        boolean counts,
        boolean opportunity,
        String account,
        String name,
        @Nullable String csm,
        @Nullable String salesRep,
        @Nullable String segment,
        @Nullable String plan,
        @Nullable String currency,
        Set<SignalType> types,
        Set<String> rules,
        int[] at,
        long arr,
        long estimated,
        long booked,
        float score,
        int dueAt,
        @Nullable DismissReason dismissReason,
        int identifiedDay,
        Identification.@Nullable Source identifiedBy,
        List<Sign> signs) {

    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final Milestone[] OF_STEP = {
        Milestone.DETECTED,
        Milestone.ALERTED,
        Milestone.OPENED,
        Milestone.QUALIFIED,
        Milestone.HANDED_OFF,
        Milestone.ACCEPTED,
        Milestone.PROPOSAL,
        Milestone.WON
    };

    private static final Step[] STEPS = Step.values();

    /** Seconds since 1970; 0 when it did not happen. */
    public int at(Milestone milestone) {
        return at[milestone.ordinal()];
    }

    public int at(Step step) {
        return at(OF_STEP[step.ordinal()]);
    }

    public boolean did(Milestone milestone) {
        return at(milestone) != 0;
    }

    /** The furthest step it came to. */
    public Step furthest() {
        for (int step = STEPS.length - 1; step > 0; step--) {
            if (at(STEPS[step]) != 0) {
                return STEPS[step];
            }
        }
        return Step.DETECTED;
    }

    /** Whether it came to this step or beyond it. */
    public boolean reached(Step step) {
        return furthest().compareTo(step) >= 0;
    }

    /** Estimated, for WON booked; {@link #UNKNOWN} where it is not known. */
    public long value(Step step) {
        return step == Step.WON ? booked : estimated;
    }

    /** The band of the score as first told; {@code null} where none was. */
    public @Nullable ScoreBand band() {
        return score < 0 ? null : ScoreBand.of(score);
    }

    /** Seconds from one to the other, never below 0; −1 when one of them did not happen. */
    public int seconds(Milestone from, Milestone to) {
        int start = at(from);
        int end = at(to);
        return start == 0 || end == 0 ? -1 : Math.max(0, end - start);
    }
}
