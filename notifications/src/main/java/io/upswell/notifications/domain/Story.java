package io.upswell.notifications.domain;

import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one message has heard so far. Events may come late, twice or out of order: each only adds what is newer, so
 * that the same events in any order end in the same story.
 *
 * @param opportunity of the highest revision heard of
 * @param extent all that was ever part of it, {@code null} in stories from before that was kept
 */
public record Story(
        OpportunitySnapshot opportunity,
        @Nullable Decision confirmed,
        @Nullable Decision qualified,
        @Nullable Decision dismissed,
        @Nullable Handover handover,
        @Nullable Extent extent) {

    public static Story of(OpportunitySnapshot opportunity) {
        return new Story(opportunity, null, null, null, null, Extent.of(opportunity));
    }

    public Story heard(OpportunitySnapshot later) {
        return later.revision() > opportunity.revision()
                ? new Story(later, confirmed, qualified, dismissed, handover, extent().with(later))
                : this;
    }

    @Override
    public Extent extent() {
        return extent == null ? Extent.of(opportunity) : extent;
    }

    public Story confirmed(Decision decision) {
        return new Story(opportunity, Decision.later(confirmed, decision), qualified, dismissed, handover, extent());
    }

    public Story qualified(Decision decision) {
        return new Story(opportunity, confirmed, Decision.later(qualified, decision), dismissed, handover, extent());
    }

    public Story dismissed(Decision decision) {
        return new Story(opportunity, confirmed, qualified, Decision.later(dismissed, decision), handover, extent());
    }

    public Story handedOver(Handover heard) {
        return heard.newerThan(handover)
                ? new Story(opportunity, confirmed, qualified, dismissed, heard, extent())
                : this;
    }

    boolean is(OpportunityStatus status) {
        return opportunity.status() == status;
    }

    /** Whether somebody still has to hear of it. */
    public boolean worthAnAlert(double threshold) {
        return opportunity.status().undecided() && opportunity.score().composite() >= threshold;
    }

    /** A new episode, or the snooze that its reader asked for is over: worth a message of its own. */
    public boolean beginsAnew(Story before, LocalDate today) {
        OpportunitySnapshot earlier = before.opportunity;
        boolean episode =
                earlier.identifiedAt() != null && !Objects.equals(earlier.identifiedAt(), opportunity.identifiedAt());
        boolean due = earlier.snoozedUntil() != null && !earlier.snoozedUntil().isAfter(today);
        boolean awake = before.is(OpportunityStatus.SNOOZED)
                && opportunity.status().undecided()
                && (due || hasNewReason(before));
        return episode || awake;
    }

    /** A signal type or a band that it never had. */
    public boolean hasNewReason(Story before) {
        return !before.extent().covers(opportunity);
    }

    /** Value × score, which the day's choice goes by; where the value is not estimable, the score alone. */
    public double weight() {
        BigDecimal annual = opportunity.value().annual();
        double composite = opportunity.score().composite();
        return annual == null ? composite : annual.doubleValue() * composite;
    }
}
