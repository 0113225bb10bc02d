package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.CsmAnswered;
import io.upswell.saleshandoff.CsmAsked;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.HandoffDialogue;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Dialogue;
import io.upswell.saleshandoff.domain.Move;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DialogueDesk implements HandoffDialogue {

    private final Dialogue dialogue;
    private final Deals deals;
    private final Pipeline pipeline;
    private final HandoffViews views;
    private final InSight inSight;
    private final Feed feed;
    private final ApplicationEventPublisher events;

    DialogueDesk(
            Dialogue dialogue,
            Deals deals,
            Pipeline pipeline,
            HandoffViews views,
            InSight inSight,
            Feed feed,
            ApplicationEventPublisher events) {
        this.dialogue = dialogue;
        this.deals = deals;
        this.pipeline = pipeline;
        this.views = views;
        this.inSight = inSight;
        this.feed = feed;
        this.events = events;
    }

    @Override
    @Transactional
    public CsmQuestion askCsm(UUID handoff, String question) {
        Viewer viewer = Viewer.current();
        Deal deal = deal(handoff);
        Sight.repOf(viewer, deal);
        Instant now = pipeline.now();
        var asked = new CsmQuestion(
                UUID.randomUUID(),
                handoff,
                Move.sentence(question, "question"),
                viewer.displayName(),
                now,
                null,
                null,
                null);
        dialogue.ask(asked);
        events.publishEvent(new CsmAsked(views.of(deal), asked, now));
        feed.changed(deal);
        return asked;
    }

    @Override
    @Transactional
    public CsmQuestion answer(UUID question, String answer) {
        Viewer viewer = Viewer.current();
        CsmQuestion asked = dialogue.find(question).orElseThrow(() -> new Refusal.NotFound("question", question));
        Deal deal = deals.findById(asked.handoff())
                .filter(found -> Sight.sees(viewer, found))
                .orElseThrow(() -> new Refusal.NotFound("question", question));
        Sight.csmOf(viewer, deal);
        Instant now = pipeline.now();
        if (!dialogue.answer(question, Move.sentence(answer, "answer"), viewer.displayName(), now)) {
            throw new Refusal.Conflict("This question has been answered already.");
        }
        CsmQuestion answered = dialogue.find(question).orElseThrow();
        events.publishEvent(new CsmAnswered(views.of(deal), answered, now));
        feed.changed(deal);
        return answered;
    }

    @Override
    public Map<UUID, List<CsmQuestion>> questions(Collection<UUID> handoffs) {
        return inSight.only(dialogue.of(handoffs));
    }

    @Override
    @Transactional
    public List<Tick> tick(UUID handoff, ChecklistItem item, boolean done) {
        Viewer viewer = Viewer.current();
        Deal deal = deal(handoff);
        Sight.csmOf(viewer, deal);
        if (done) {
            dialogue.tick(handoff, item, viewer.displayName(), pipeline.now());
        } else {
            dialogue.untick(handoff, item);
        }
        feed.changed(deal);
        return dialogue.ticks(List.of(handoff)).getOrDefault(handoff, List.of());
    }

    @Override
    public Map<UUID, List<Tick>> checklists(Collection<UUID> handoffs) {
        return inSight.only(dialogue.ticks(handoffs));
    }

    private Deal deal(UUID id) {
        return deals.findById(id).orElseThrow(() -> new Refusal.NotFound("handoff", id));
    }
}
