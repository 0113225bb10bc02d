package io.upswell.notifications.domain;

import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one message has heard so far. Events may come late, twice or out of order: each only adds what is newer, so
 * that the same events in any order end in the same story.
 *
 * @param opportunity of the highest revision heard of
 */
public record Story(
        OpportunitySnapshot opportunity,
        @Nullable Decision confirmed,
        @Nullable Decision qualified,
        @Nullable Decision dismissed,
        @Nullable Handover handover) {

    public static Story of(OpportunitySnapshot opportunity) {
        return new Story(opportunity, null, null, null, null);
    }

    public Story heard(OpportunitySnapshot later) {
        return later.revision() > opportunity.revision()
                ? new Story(later, confirmed, qualified, dismissed, handover)
                : this;
    }

    public Story confirmed(Decision decision) {
        return new Story(opportunity, Decision.later(confirmed, decision), qualified, dismissed, handover);
    }

    public Story qualified(Decision decision) {
        return new Story(opportunity, confirmed, Decision.later(qualified, decision), dismissed, handover);
    }

    public Story dismissed(Decision decision) {
        return new Story(opportunity, confirmed, qualified, Decision.later(dismissed, decision), handover);
    }

    public Story handedOver(Handover heard) {
        return heard.newerThan(handover) ? new Story(opportunity, confirmed, qualified, dismissed, heard) : this;
    }

    boolean is(OpportunityStatus status) {
        return opportunity.status() == status;
    }
}
