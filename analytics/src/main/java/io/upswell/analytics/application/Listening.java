package io.upswell.analytics.application;

import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStageReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happens in the other modules, in the transaction in which it happens (decision 0012). What people
 * found without Upswell is among it: a baseline of its own (PRD 1.3).
 */
@Component
class Listening {

    private final Telling telling;

    Listening(Telling telling) {
        this.telling = telling;
    }

    @Transactional
    @EventListener({
        SignalDetected.class,
        ManualIdentificationRecorded.class,
        CrmOpportunityFound.class,
        OpportunityIdentified.class,
        OpportunityOpened.class,
        OpportunityQualified.class,
        OpportunityDismissed.class,
        HandoffRequested.class,
        HandoffCompleted.class,
        PipelineStageReached.class
    })
    public void on(Object event) {
        telling.write(event);
    }
}
