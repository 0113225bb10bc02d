package io.upswell.notifications.application;

import static io.upswell.notifications.domain.Template.EXPANSION_HANDOFF;
import static io.upswell.notifications.domain.Template.EXPANSION_HANDOFF_COMPLETED;
import static io.upswell.notifications.domain.Template.EXPANSION_SIGNAL_ALERT;
import static io.upswell.notifications.domain.Template.EXPANSION_WON;

import io.upswell.notifications.domain.Handover;
import io.upswell.notifications.domain.Template;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** What sales rep and CSM hear about a handoff (FR-3.1, FR-3.3). */
@Service
class HandoffNews {

    private final Correspondence correspondence;

    HandoffNews(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @ApplicationModuleListener
    void askRep(HandoffRequested event) {
        tell(event.handoff().rep(), EXPANSION_HANDOFF, event.handoff(), event.at(), true);
    }

    @ApplicationModuleListener
    void updateAlert(HandoffRequested event) {
        tell(event.handoff().csm(), EXPANSION_SIGNAL_ALERT, event.handoff(), event.at(), false);
    }

    @ApplicationModuleListener
    void tellCsm(HandoffCompleted event) {
        tell(event.handoff().csm(), EXPANSION_HANDOFF_COMPLETED, event.handoff(), event.at(), true);
    }

    /** Once answered, the rep's message offers no answer any more. */
    @ApplicationModuleListener
    void updateRep(PipelineStageReached event) {
        tell(event.handoff().rep(), EXPANSION_HANDOFF, event.handoff(), event.at(), false);
    }

    @ApplicationModuleListener
    void updateAlert(PipelineStageReached event) {
        tell(event.handoff().csm(), EXPANSION_SIGNAL_ALERT, event.handoff(), event.at(), false);
    }

    @ApplicationModuleListener
    void tellCsmOfWin(PipelineStageReached event) {
        if (event.stage() == PipelineStage.WON) {
            tell(event.handoff().csm(), EXPANSION_WON, event.handoff(), event.at(), true);
        }
    }

    private void tell(@Nullable String recipient, Template template, Handoff handoff, Instant at, boolean begin) {
        Handover handover = Handover.of(handoff, at);
        correspondence.tell(recipient, template, handoff.opportunity(), begin, story -> story.handedOver(handover));
    }
}
