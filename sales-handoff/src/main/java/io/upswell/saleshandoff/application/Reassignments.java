package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.HandoffDesk.Note;
import io.upswell.saleshandoff.HandoffReassigned;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Alarm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Routing.Choice;
import io.upswell.saleshandoff.domain.Trail;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a handoff to somebody else, inside the transaction that changes it. */
@Component
class Reassignments {

    private static final String MOVED = "Reassigned from ";

    private final Router router;
    private final AnswerTimes answerTimes;
    private final HandoffViews views;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Reassignments(
            Router router, AnswerTimes answerTimes, HandoffViews views, Trail trail, ApplicationEventPublisher events) {
        this.router = router;
        this.answerTimes = answerTimes;
        this.views = views;
        this.trail = trail;
        this.events = events;
    }

    /** Whoever is next in turn, once for each handoff; the same deal when nobody else is there. */
    Deal toTheNext(Deal deal, Instant now) {
        String before = deal.request().rep();
        boolean movedBefore = trail.notes(Set.of(deal.id())).getOrDefault(deal.id(), List.of()).stream()
                .anyMatch(note -> note.by() == null && note.text().startsWith(MOVED));
        if (movedBefore) {
            return deal;
        }
        Choice choice = router.choose(views.opportunity(deal).account(), before == null ? Set.of() : Set.of(before));
        return choice.rep() == null ? deal : to(deal, choice.rep(), "no answer in time; " + choice.reason(), null, now);
    }

    Deal to(Deal deal, String rep, String reason, @Nullable String by, Instant now) {
        String before = deal.request().rep();
        var answerTime = answerTimes.of(rep);
        Instant dueAt = answerTime.dueAt(now);
        Deal moved = deal.reassigned(rep, reason, dueAt, Alarm.after(0, answerTime, dueAt, now));
        trail.note(
                deal.id(),
                new Note(now, MOVED + "%s to %s: %s.".formatted(before == null ? "nobody" : before, rep, reason), by));
        events.publishEvent(new HandoffReassigned(views.of(moved), before, by, now));
        if (moved.progress().stage() == PipelineStage.REQUESTED) {
            events.publishEvent(new HandoffRequested(views.of(moved), now));
        }
        return moved;
    }

    /** Asks again after a decline, but not the one who declined. */
    Deal again(Deal deal, String by, ZonedDateTime now) {
        String before = deal.request().rep();
        Choice choice = router.choose(views.opportunity(deal).account(), before == null ? Set.of() : Set.of(before));
        var answerTime = answerTimes.of(choice.rep());
        Instant at = now.toInstant();
        Instant dueAt = answerTime.dueAt(at);
        Deal asked = deal.askedAgain(choice.rep(), choice.reason(), by, now, dueAt)
                .watched(Alarm.after(0, answerTime, dueAt, at));
        events.publishEvent(new HandoffRequested(views.of(asked), at));
        return asked;
    }
}
