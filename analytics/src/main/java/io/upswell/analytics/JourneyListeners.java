package io.upswell.analytics;

import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what happens to opportunities, event by event. */
@Component
class JourneyListeners {

    private final Journeys journeys;

    JourneyListeners(Journeys journeys) {
        this.journeys = journeys;
    }

    @ApplicationModuleListener
    void on(SignalDetected event) {
        journeys.detected(event);
    }

    /** The CSM is alerted. */
    @ApplicationModuleListener
    void on(OpportunityIdentified event) {
        journeys.reached(Milestone.ALERTED, event.opportunity(), event.at());
    }

    @ApplicationModuleListener
    void on(OpportunityOpened event) {
        journeys.reached(Milestone.OPENED, event.opportunity(), event.at());
    }

    @ApplicationModuleListener
    void on(OpportunityQualified event) {
        journeys.reached(Milestone.QUALIFIED, event.opportunity(), event.at());
    }

    @ApplicationModuleListener
    void on(OpportunityDismissed event) {
        journeys.dismissed(event.opportunity(), event.reason(), event.at());
        journeys.reached(Milestone.DISMISSED, event.opportunity(), event.at());
    }

    @ApplicationModuleListener
    void on(HandoffRequested event) {
        journeys.reached(Milestone.HANDED_OFF, event.handoff().opportunity(), event.at());
    }

    /** Completed means accepted; the stage itself says when, and the earlier of both counts. */
    @ApplicationModuleListener
    void on(HandoffCompleted event) {
        journeys.reached(Milestone.ACCEPTED, event.handoff().opportunity(), event.at());
    }

    @ApplicationModuleListener
    void on(PipelineStageReached event) {
        journeys.reached(Milestone.of(event.stage()), event.handoff().opportunity(), event.at());
        if (event.stage() == PipelineStage.WON) {
            journeys.won(event.handoff().opportunity().id(), event.handoff().amount());
        }
    }
}
