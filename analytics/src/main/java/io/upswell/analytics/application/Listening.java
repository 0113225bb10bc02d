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
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the other modules. */
@Component
class Listening {

    private final Telling telling;

    Listening(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(SignalDetected event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(ManualIdentificationRecorded event) {
        telling.tell(event);
    }

    /** What people found without Upswell is a baseline of its own (PRD 1.3). */
    @ApplicationModuleListener
    void on(CrmOpportunityFound event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(OpportunityIdentified event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(OpportunityOpened event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(OpportunityQualified event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(OpportunityDismissed event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(HandoffRequested event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(HandoffCompleted event) {
        telling.tell(event);
    }

    @ApplicationModuleListener
    void on(PipelineStageReached event) {
        telling.tell(event);
    }
}
