package io.upswell.saleshandoff.application;

import io.upswell.detection.Json;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.domain.AnswerTime;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Request;
import io.upswell.saleshandoff.domain.WorkingHours;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Turns a qualification into one handoff (FR-3.1). */
@Service
class HandoffRequests {

    private final Deals deals;
    private final Pipeline pipeline;
    private final HandoffViews views;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    HandoffRequests(
            Deals deals,
            Pipeline pipeline,
            HandoffViews views,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.deals = deals;
        this.pipeline = pipeline;
        this.views = views;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Delivered again it finds the handoff and does nothing; delivered twice at the same time the unique key fails the
     * second, whose next delivery then does nothing.
     */
    @ApplicationModuleListener
    void on(OpportunityQualified event) {
        if (deals.existsByRequestOpportunity(event.opportunity().id())) {
            return;
        }
        Deal deal = pipeline.begin(
                Deal.requested(request(event), event.opportunity().value().annual()));
        events.publishEvent(new HandoffRequested(views.of(deal), deal.request().requestedAt()));
    }

    private Request request(OpportunityQualified event) {
        var opportunity = event.opportunity();
        var account = opportunity.account();
        String rep = account.salesRep();
        // PostgreSQL keeps microseconds; what is published must equal what is read back.
        var requestedAt = event.at().truncatedTo(ChronoUnit.MICROS);
        return new Request(
                opportunity.id(),
                account.id(),
                account.csm(),
                rep,
                rep == null ? "no sales rep on record for this account" : "the account's sales rep",
                event.qualifiedByName(),
                event.note(),
                new Json(json.writeValueAsString(opportunity)),
                requestedAt,
                new AnswerTime(new WorkingHours(clock.getZone())).dueAt(requestedAt));
    }
}
