package io.upswell.opportunities.domain;

import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import java.util.UUID;

/** An opportunity as screens and events show it. */
final class Portrait {

    private Portrait() {}

    static OpportunitySnapshot of(
            UUID id, long revision, Assessment assessment, Attention attention, Standing standing) {
        Decision decision = standing.decision();
        boolean qualified = standing.is(OpportunityStatus.QUALIFIED);
        return new OpportunitySnapshot(
                id,
                assessment.account(),
                standing.status(),
                assessment.signals(),
                assessment.score(),
                assessment.band(),
                assessment.value(),
                assessment.type(),
                assessment.suggestedProducts(),
                assessment.recommendedApproach(),
                attention.episode().identifiedAt(),
                attention.hearing().detectedAt(),
                revision,
                standing.confirmedBy(),
                qualified && decision != null ? decision.decidedBy() : null,
                qualified && decision != null ? decision.decidedAt() : null,
                decision == null ? null : decision.note(),
                standing.dismissReason(),
                standing.sleep().snoozedUntil(),
                assessment.plays(),
                qualified ? standing.qualification() : null,
                standing.concluded(),
                attention.accountDeletedAt());
    }
}
