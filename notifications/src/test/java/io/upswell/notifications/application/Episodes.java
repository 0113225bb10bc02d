package io.upswell.notifications.application;

import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Instant;

/** An opportunity that is worth an alert once more. */
final class Episodes {

    private Episodes() {}

    static OpportunitySnapshot begun(OpportunitySnapshot before, Instant at) {
        return new OpportunitySnapshot(
                before.id(),
                before.account(),
                before.status(),
                before.signals(),
                before.score(),
                before.band(),
                before.value(),
                before.type(),
                before.suggestedProducts(),
                before.recommendedApproach(),
                at,
                at,
                before.revision(),
                before.confirmedBy(),
                before.qualifiedBy(),
                before.qualifiedAt(),
                before.note(),
                before.dismissReason(),
                before.snoozedUntil());
    }
}
