package io.upswell.saleshandoff.application;

import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Shows a deal as others see it: with the opportunity it carries and how its answer stands now. */
@Service
class HandoffViews {

    private final JsonMapper json;
    private final AnswerTimes answerTimes;
    private final Clock clock;

    HandoffViews(JsonMapper json, AnswerTimes answerTimes, Clock clock) {
        this.json = json;
        this.answerTimes = answerTimes;
        this.clock = clock;
    }

    Handoff of(Deal deal) {
        var request = deal.request();
        var progress = deal.progress();
        Crm.Link crm = deal.crm();
        var answerTime = answerTimes.of(request.rep());
        return new Handoff(
                deal.id(),
                opportunity(deal),
                progress.stage(),
                request.rep(),
                request.repReason(),
                request.csm(),
                request.qualifiedByName(),
                request.note(),
                request.requestedAt(),
                request.dueAt(),
                answerTime.state(progress.stage(), request.dueAt(), clock.instant()),
                crm == null ? null : crm.id(),
                crm == null ? null : crm.url(),
                progress.amount(),
                progress.lostReason(),
                progress.stageSince());
    }

    OpportunitySnapshot opportunity(Deal deal) {
        return json.readValue(deal.request().snapshot().text(), OpportunitySnapshot.class);
    }
}
