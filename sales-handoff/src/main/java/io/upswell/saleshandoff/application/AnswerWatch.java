package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.HandoffDesk.Note;
import io.upswell.saleshandoff.HandoffEscalated;
import io.upswell.saleshandoff.HandoffReminded;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.application.HandoffSettings.OnBreach;
import io.upswell.saleshandoff.domain.Alarm;
import io.upswell.saleshandoff.domain.AnswerTime;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Trail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Watches the answer time: reminds at 50 and 90 %, then asks somebody else or the manager. Each once. */
@Service
class AnswerWatch {

    private static final Logger log = LoggerFactory.getLogger(AnswerWatch.class);
    private static final int AT_A_TIME = 200;

    private final Deals deals;
    private final Pipeline pipeline;
    private final HandoffViews views;
    private final AnswerTimes answerTimes;
    private final Reassignments reassignments;
    private final Trail trail;
    private final HandoffSettings settings;
    private final ApplicationEventPublisher events;

    AnswerWatch(
            Deals deals,
            Pipeline pipeline,
            HandoffViews views,
            AnswerTimes answerTimes,
            Reassignments reassignments,
            Trail trail,
            HandoffSettings settings,
            ApplicationEventPublisher events) {
        this.deals = deals;
        this.pipeline = pipeline;
        this.views = views;
        this.answerTimes = answerTimes;
        this.reassignments = reassignments;
        this.trail = trail;
        this.settings = settings;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${upswell.handoff.watch-interval:PT30S}")
    void look() {
        List<UUID> due;
        do {
            due = deals.alarmed(pipeline.now(), AT_A_TIME);
            for (UUID id : due) {
                try {
                    pipeline.change(id, this::ring);
                } catch (RuntimeException failed) {
                    log.warn("The answer time of handoff {} could not be looked at; the next round does.", id, failed);
                    return;
                }
            }
        } while (due.size() == AT_A_TIME);
    }

    private Deal ring(Deal deal) {
        Instant now = pipeline.now();
        Instant alarmAt = deal.alarm().nextAlarmAt();
        if (deal.progress().stage() != PipelineStage.REQUESTED || alarmAt == null || now.isBefore(alarmAt)) {
            return deal; // another node was faster
        }
        Instant dueAt = deal.request().dueAt();
        AnswerTime answerTime = answerTimes.of(deal.request().rep());
        int reached = !now.isBefore(dueAt)
                ? Alarm.OVER
                : answerTime.used(dueAt, now) >= Alarm.NEARLY
                        ? Alarm.NEARLY
                        : deal.alarm().next();
        if (reached == Alarm.OVER) {
            return breached(deal, now);
        }
        Deal reminded = deal.watched(Alarm.after(reached, answerTime, dueAt, now));
        trail.note(deal.id(), new Note(now, "Reminded: %d %% of the answer time is over.".formatted(reached), null));
        events.publishEvent(new HandoffReminded(views.of(reminded), reached, now));
        return reminded;
    }

    private Deal breached(Deal deal, Instant now) {
        Deal over = deal.watched(Alarm.NONE);
        if (settings.onBreach() == OnBreach.REASSIGN) {
            Deal moved = reassignments.toTheNext(over, now);
            if (!moved.equals(over)) {
                return moved;
            }
        }
        trail.note(deal.id(), new Note(now, "Nobody answered in time; the manager is asked.", null));
        events.publishEvent(new HandoffEscalated(views.of(over), deal.request().rep(), now));
        return over;
    }
}
