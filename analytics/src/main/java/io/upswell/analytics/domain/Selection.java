package io.upswell.analytics.domain;

import io.upswell.analytics.Dimension;
import io.upswell.analytics.JourneyFilter;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: journeys in sight that pass a filter, and of which something happened in a period.
 *
 * @param milestone what has to have happened in the period
 * @param from seconds since 1970, inclusive
 * @param until exclusive
 * @param owners usernames in sight, {@code null} for everybody's
 */
public record Selection(
        Milestone milestone,
        long from,
        long until,
        @Nullable Set<String> owners,
        JourneyFilter filter) {

    /** What was first detected in this time. */
    public static Selection detected(Instant from, Instant until, @Nullable Set<String> owners, JourneyFilter filter) {
        return new Selection(Milestone.DETECTED, from.getEpochSecond(), until.getEpochSecond(), owners, filter);
    }

    /** The same of what came to this milestone then. */
    public Selection by(Milestone milestone) {
        return new Selection(milestone, from, until, owners, filter);
    }

    public boolean holds(Journey journey) {
        int at = journey.at(milestone);
        return at >= from && at < until && at != 0 && journey.counts() && inSight(journey) && passes(journey);
    }

    private boolean inSight(Journey journey) {
        String csm = journey.csm();
        String rep = journey.salesRep();
        return owners == null
                || csm != null && owners.contains(csm)
                || rep != null && owners.contains(rep)
                || csm == null && rep == null;
    }

    private boolean passes(Journey journey) {
        return filter == JourneyFilter.ALL
                || (filter.signalType() == null || journey.types().contains(filter.signalType()))
                        && (filter.rule() == null || journey.rules().contains(filter.rule()))
                        && (filter.segment() == null || filter.segment().equals(journey.segment()))
                        && (filter.csm() == null || filter.csm().equals(journey.csm()))
                        && (filter.salesRep() == null || filter.salesRep().equals(journey.salesRep()))
                        && (filter.plan() == null || filter.plan().equals(journey.plan()))
                        && (filter.band() == null || filter.band() == journey.band());
    }

    /** The values of a dimension that a journey belongs to; an empty text where it has none. */
    public static Set<String> keys(Dimension dimension, Journey journey) {
        return switch (dimension) {
            case SIGNAL_TYPE -> Keys.ofTypes(journey.types());
            case RULE -> journey.rules();
            case SEGMENT -> Keys.of(journey.segment());
            case CSM -> Keys.of(journey.csm());
            case SALES_REP -> Keys.of(journey.salesRep());
            case PLAN -> Keys.of(journey.plan());
            case BAND -> Keys.of(journey.band() == null ? null : journey.band().name());
        };
    }
}
