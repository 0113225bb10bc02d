package io.upswell.opportunities.domain;

import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.ScoreBand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an opportunity is put off.
 *
 * @param snoozedUntil the day on which it wakes; {@code null} while it is awake
 * @param snoozedBand its band when it was put off: a higher one wakes it
 */
record Sleep(@Nullable LocalDate snoozedUntil, @Nullable ScoreBand snoozedBand) {

    static final Sleep NONE = new Sleep(null, null);

    /** In the history. */
    static String told(LocalDate until) {
        return until.equals(OpportunityDesk.SOMETHING_CHANGES) ? "until something changes" : "until " + until;
    }

    boolean isShakenBy(ScoreBand band) {
        return snoozedBand != null && band.isAbove(snoozedBand);
    }

    boolean isOverOn(LocalDate today) {
        return snoozedUntil != null && !today.isBefore(snoozedUntil);
    }
}
