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

/** What CSM, sales rep and manager hear about an opportunity; a retry repeats nothing, for all of it is one transaction. */
@Service
class OpportunityNews {

    private final Correspondence correspondence;

    OpportunityNews(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @ApplicationModuleListener
    void on(OpportunityIdentified event) {
        alert(event.opportunity(), UnaryOperator.identity());
        headsUp(event.opportunity(), UnaryOperator.identity());
    }

    /** What the score opened is told by the event that identified it. */
    @ApplicationModuleListener(condition = "#event.by() != null")
    void on(OpportunityOpened event) {
        alert(
                event.opportunity(),
                story ->
                        event.by() == null ? story : story.confirmed(new Decision(event.by(), event.at(), null, null)));
        escalation(event.opportunity(), UnaryOperator.identity());
    }

    @ApplicationModuleListener
    void on(OpportunityQualified event) {
        decided(event.opportunity(), story -> story.qualified(decision(event)));
    }

    @ApplicationModuleListener
    void on(OpportunityDismissed event) {
        decided(event.opportunity(), story -> story.dismissed(decision(event)));
    }

    private void decided(OpportunitySnapshot opportunity, UnaryOperator<Story> news) {
        alert(opportunity, news);
        headsUp(opportunity, news);
        escalation(opportunity, news);
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
