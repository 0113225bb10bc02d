package io.upswell.saleshandoff.application;

import io.upswell.detection.Hindsight;
import io.upswell.detection.Json;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.domain.Alarm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private final Router router;
    private final AnswerTimes answerTimes;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    HandoffRequests(
            Deals deals,
            Pipeline pipeline,
            HandoffViews views,
            Router router,
            AnswerTimes answerTimes,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.deals = deals;
        this.pipeline = pipeline;
        this.views = views;
        this.router = router;
        this.answerTimes = answerTimes;
        this.events = events;
        this.json = json;
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
        Request request = request(event);
        Instant at = request.requestedAt();
        Deal deal = Deal.requested(request, event.opportunity().value().annual());
        Optional<Deal> open = deals.openOf(request.account(), request.opportunity())
                .filter(other ->
                        views.opportunity(other).type() == event.opportunity().type());
        if (open.isPresent()) {
            pipeline.begin(deal.instead(open.get(), where(open.get()), at));
            return;
        }
        Alarm alarm =
                Hindsight.isOn() ? Alarm.NONE : Alarm.after(0, answerTimes.of(request.rep()), request.dueAt(), at);
        Deal begun = pipeline.begin(deal.watched(alarm));
        events.publishEvent(new HandoffRequested(views.of(begun), at));
    }

    private Request request(OpportunityQualified event) {
        var opportunity = event.opportunity();
        var account = opportunity.account();
        var choice = router.choose(account, Set.of());
        // PostgreSQL keeps microseconds; what is published must equal what is read back.
        var requestedAt = event.at().truncatedTo(ChronoUnit.MICROS);
        return new Request(
                opportunity.id(),
                account.id(),
                account.csm(),
                choice.rep(),
                choice.reason(),
                event.qualifiedByName(),
                event.note(),
                new Json(json.writeValueAsString(opportunity)),
                requestedAt,
                answerTimes.of(choice.rep()).dueAt(requestedAt));
    }

    private static String where(Deal open) {
        String rep =
                open.request().rep() == null ? "nobody yet" : open.request().rep();
        return "with %s, %s%s"
                .formatted(
                        rep,
                        open.progress().stage().name().toLowerCase(Locale.ROOT),
                        open.crm() == null ? "" : ", " + open.crm().id());
    }
}
