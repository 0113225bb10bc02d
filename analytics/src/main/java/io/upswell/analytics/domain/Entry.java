package io.upswell.analytics.domain;

import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStageReached;
import java.time.Instant;

/**
 * An event in the journal.
 *
 * @param key the same whenever the same event comes again
 * @param at when it happened
 */
public record Entry(String key, String account, Instant at, Object event) {

    /** @throws IllegalArgumentException for an event that this module does not listen to */
    public static Entry of(Object event) {
        return switch (event) {
            case SignalDetected e ->
                new Entry(
                        "%s/%s".formatted(e.scan(), e.account().id()),
                        e.account().id(),
                        e.detectedAt(),
                        e);
            case ManualIdentificationRecorded e ->
                new Entry("%s/%s/%s".formatted(e.account(), e.date(), e.by()), e.account(), e.at(), e);
            case CrmOpportunityFound e ->
                new Entry("%s/%s/%s".formatted(e.crm(), e.crmId(), e.changedAt()), e.account(), e.createdAt(), e);
            case OpportunityIdentified e -> of(e, e.opportunity(), e.at());
            case OpportunityOpened e -> of(e, e.opportunity(), e.at());
            case OpportunityQualified e -> of(e, e.opportunity(), e.at());
            case OpportunityDismissed e -> of(e, e.opportunity(), e.at());
            case HandoffRequested e -> of(e, e.handoff(), "", e.at());
            case HandoffCompleted e -> of(e, e.handoff(), "", e.at());
            case PipelineStageReached e -> of(e, e.handoff(), e.stage().name(), e.at());
            default -> throw new IllegalArgumentException("The journal has no place for " + event.getClass());
        };
    }

    private static Entry of(Object event, OpportunitySnapshot opportunity, Instant at) {
        String key = "%s/%d/%s".formatted(opportunity.id(), opportunity.revision(), at);
        return new Entry(key, opportunity.account().id(), at, event);
    }

    private static Entry of(Object event, Handoff handoff, String stage, Instant at) {
        String key = "%s/%s/%s".formatted(handoff.id(), stage, at);
        return new Entry(key, handoff.opportunity().account().id(), at, event);
    }
}
