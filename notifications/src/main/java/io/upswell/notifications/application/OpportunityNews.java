package io.upswell.notifications.application;

import static io.upswell.detection.ResponseWorkflow.MessageTemplate.EXPANSION_SIGNAL_ALERT;
import static io.upswell.detection.ResponseWorkflow.MessageTemplate.EXPANSION_SIGNAL_SALES_ALERT;

import io.upswell.notifications.domain.Decision;
import io.upswell.notifications.domain.Story;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.function.UnaryOperator;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * What CSM and sales rep hear about an opportunity, each by a method of its own, so that a retry for one never repeats
 * the other's.
 */
@Service
class OpportunityNews {

    private final Correspondence correspondence;

    OpportunityNews(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @ApplicationModuleListener
    void alertCsm(OpportunityIdentified event) {
        alert(event.opportunity(), UnaryOperator.identity());
    }

    @ApplicationModuleListener
    void headsUpForSales(OpportunityIdentified event) {
        headsUp(event.opportunity(), UnaryOperator.identity());
    }

    /** What the score opened is told by the event that identified it. */
    @ApplicationModuleListener(condition = "#event.by() != null")
    void updateAlert(OpportunityOpened event) {
        alert(
                event.opportunity(),
                story ->
                        event.by() == null ? story : story.confirmed(new Decision(event.by(), event.at(), null, null)));
    }

    @ApplicationModuleListener
    void updateAlert(OpportunityQualified event) {
        alert(event.opportunity(), story -> story.qualified(decision(event)));
    }

    @ApplicationModuleListener
    void updateHeadsUp(OpportunityQualified event) {
        headsUp(event.opportunity(), story -> story.qualified(decision(event)));
    }

    @ApplicationModuleListener
    void updateAlert(OpportunityDismissed event) {
        alert(event.opportunity(), story -> story.dismissed(decision(event)));
    }

    @ApplicationModuleListener
    void updateHeadsUp(OpportunityDismissed event) {
        headsUp(event.opportunity(), story -> story.dismissed(decision(event)));
    }

    @ApplicationModuleListener(condition = "#event.by() != null")
    void updateEscalation(OpportunityOpened event) {
        escalation(event.opportunity(), UnaryOperator.identity());
    }

    @ApplicationModuleListener
    void updateEscalation(OpportunityQualified event) {
        escalation(event.opportunity(), story -> story.qualified(decision(event)));
    }

    @ApplicationModuleListener
    void updateEscalation(OpportunityDismissed event) {
        escalation(event.opportunity(), story -> story.dismissed(decision(event)));
    }

    private void escalation(OpportunitySnapshot opportunity, UnaryOperator<Story> news) {
        correspondence.tellManager(opportunity, news);
    }

    /** Begins the message also when a decision overtakes the event that identified the opportunity. */
    private void alert(OpportunitySnapshot opportunity, UnaryOperator<Story> news) {
        correspondence.follow(EXPANSION_SIGNAL_ALERT, opportunity, news);
    }

    private void headsUp(OpportunitySnapshot opportunity, UnaryOperator<Story> news) {
        correspondence.follow(EXPANSION_SIGNAL_SALES_ALERT, opportunity, news);
    }

    private static Decision decision(OpportunityQualified event) {
        return new Decision(event.qualifiedByName(), event.at(), event.note(), null);
    }

    private static Decision decision(OpportunityDismissed event) {
        return new Decision(event.by(), event.at(), event.note(), event.reason());
    }
}
