package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/**
 * Keeps the CRM's record like the deal (FR-3.2). Without a transaction around the calls, so that a slow CRM holds no
 * database connection.
 */
@Service
class CrmSync {

    private final Crm crm;
    private final Deals deals;
    private final Pipeline pipeline;
    private final HandoffViews views;
    private final Clock clock;

    CrmSync(Crm crm, Deals deals, Pipeline pipeline, HandoffViews views, Clock clock) {
        this.crm = crm;
        this.deals = deals;
        this.pipeline = pipeline;
        this.views = views;
        this.clock = clock;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void create(HandoffRequested event) {
        Deal sent = deal(event.handoff().id());
        if (sent.crm() != null) {
            return;
        }
        Crm.Link link = crm.create(entry(sent));
        Deal linked = pipeline.change(
                sent.id(), deal -> deal.recorded(link, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (!linked.progress().equals(sent.progress())) {
            push(linked);
        }
    }

    /** Sends what holds now, not what the event says: events may overtake each other. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void update(PipelineStageReached event) {
        if (event.stage() != PipelineStage.REQUESTED) {
            push(deal(event.handoff().id()));
        }
    }

    /** Until the deal did not change while it was being sent; the last one to send thus sends the last state. */
    private void push(Deal deal) {
        Deal sent = deal;
        while (true) {
            Crm.Link link = sent.crm();
            if (link == null) {
                return; // whoever creates the record sees what changed meanwhile
            }
            crm.update(link.id(), sent.progress().stage(), sent.progress().amount());
            Deal now = deal(sent.id());
            if (now.progress().equals(sent.progress())) {
                return;
            }
            sent = now;
        }
    }

    private Deal deal(UUID id) {
        return deals.findById(id).orElseThrow(() -> new Refusal.NotFound("handoff", id));
    }

    private Crm.Entry entry(Deal deal) {
        var opportunity = views.opportunity(deal);
        String products = String.join(", ", opportunity.suggestedProducts());
        return new Crm.Entry(
                opportunity.id(),
                deal.id(),
                opportunity.account().name() + (products.isEmpty() ? ": expansion" : ": " + products),
                opportunity.account().id(),
                deal.request().rep(),
                deal.progress().stage(),
                deal.progress().amount(),
                opportunity.value().currency());
    }
}
