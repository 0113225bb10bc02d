package io.upswell.notifications.application;

import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.HandoffNotices;
import io.upswell.notifications.domain.Template;
import io.upswell.saleshandoff.CsmAnswered;
import io.upswell.saleshandoff.CsmAsked;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffEscalated;
import io.upswell.saleshandoff.HandoffReassigned;
import io.upswell.saleshandoff.HandoffReminded;
import io.upswell.saleshandoff.PipelineStage;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Who hears of what happens while a handoff waits for its answer (FR-3.1). */
@Service
class HandoffClock {

    private final Notices notices;
    private final Correspondence correspondence;
    private final Contacts contacts;

    HandoffClock(Notices notices, Correspondence correspondence, Contacts contacts) {
        this.notices = notices;
        this.correspondence = correspondence;
        this.contacts = contacts;
    }

    @ApplicationModuleListener
    void remindRep(HandoffReminded event) {
        Handoff handoff = event.handoff();
        notices.tell(
                handoff.rep(),
                Template.HANDOFF_REMINDER,
                "%s %d".formatted(handoff.id(), event.percent()),
                HandoffNotices.of(event, correspondence.words()));
    }

    /** The rep's manager, else the CSM's, else the CSM: somebody has to hear of it. */
    @ApplicationModuleListener
    void tellManager(HandoffEscalated event) {
        Handoff handoff = event.handoff();
        String decides = Stream.of(manager(event.rep()), manager(handoff.csm()), handoff.csm())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        notices.tell(
                decides,
                Template.HANDOFF_ESCALATION,
                "%s %s".formatted(handoff.id(), event.at()),
                HandoffNotices.of(event, correspondence.words()));
    }

    /** While it waits for an answer the new rep gets the handoff itself. */
    @ApplicationModuleListener
    void tellOfReassignment(HandoffReassigned event) {
        Handoff handoff = event.handoff();
        String to = handoff.stage() == PipelineStage.REQUESTED ? null : handoff.rep();
        Stream.of(event.from(), handoff.csm(), to)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> notices.tell(
                        person,
                        Template.HANDOFF_REASSIGNED,
                        "%s %s".formatted(handoff.id(), event.at()),
                        HandoffNotices.of(event, correspondence.words())));
    }

    @ApplicationModuleListener
    void askCsm(CsmAsked event) {
        notices.tell(
                event.handoff().csm(),
                Template.HANDOFF_QUESTION,
                event.question().id().toString(),
                HandoffNotices.of(event));
    }

    @ApplicationModuleListener
    void answerRep(CsmAnswered event) {
        notices.tell(
                event.handoff().rep(),
                Template.HANDOFF_ANSWER,
                event.question().id().toString(),
                HandoffNotices.of(event));
    }

    private @Nullable String manager(@Nullable String username) {
        return username == null
                ? null
                : contacts.findById(username).map(Contact::manager).orElse(null);
    }
}
