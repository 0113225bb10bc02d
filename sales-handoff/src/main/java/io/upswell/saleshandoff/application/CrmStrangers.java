package io.upswell.saleshandoff.application;

import io.upswell.opportunities.Conclusion;
import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.HandoffConcluded;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Mirrors;
import io.upswell.saleshandoff.domain.Strangers;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells of opportunities that people make in the CRM without Upswell, and takes over the end of those that a handoff has
 * joined.
 */
@Service
class CrmStrangers {

    private final CrmLine line;
    private final Mirrors mirrors;
    private final Strangers strangers;
    private final Deals deals;
    private final Pipeline pipeline;
    private final HandoffViews views;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    CrmStrangers(
            CrmLine line,
            Mirrors mirrors,
            Strangers strangers,
            Deals deals,
            Pipeline pipeline,
            HandoffViews views,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.line = line;
        this.mirrors = mirrors;
        this.strangers = strangers;
        this.deals = deals;
        this.pipeline = pipeline;
        this.views = views;
        this.events = events;
        this.transaction = transaction;
    }

    /** Reads everything that was changed there since the last time. */
    void poll() {
        String place = line.crm() + ", not from Upswell";
        boolean more = true;
        while (more && !line.heldBack()) {
            String cursor = mirrors.cursor(place).orElse(null);
            Crm.Strangers page = line.call(crm -> crm.strangersSince(cursor));
            page.found().forEach(this::tell);
            mirrors.cursor(place, page.cursor());
            more = page.more();
        }
    }

    private void tell(Crm.Stranger found) {
        var told = told(found);
        transaction.executeWithoutResult(status -> {
            if (strangers.isNews(told)) {
                events.publishEvent(told);
                if (found.end() != null) {
                    deals.findByCrmIdIn(List.of(found.id())).stream()
                            .filter(Deal::joined)
                            .forEach(deal -> end(deal, found, found.end()));
                }
            }
        });
    }

    /** A rep who has accepted meanwhile sees the end in the pipeline; for the others only the opportunity is over. */
    private void end(Deal deal, Crm.Stranger found, Crm.End end) {
        if (deal.progress().stage() == PipelineStage.REJECTED) {
            events.publishEvent(new HandoffConcluded(
                    views.of(deal),
                    end.won() ? Conclusion.WON : Conclusion.LOST,
                    pipeline.now(),
                    line.crm(),
                    "“%s” (%s)".formatted(found.name(), found.id())));
            return;
        }
        PipelineStage stage = end.won() ? PipelineStage.WON : PipelineStage.LOST;
        pipeline.change(
                deal.id(),
                current -> current.progress().stage() == stage
                        ? current
                        : current.follow(stage, found.amount(), null, line.crm(), pipeline.now()));
    }

    private CrmOpportunityFound told(Crm.Stranger found) {
        Crm.End end = found.end();
        return new CrmOpportunityFound(
                line.crm(),
                found.id(),
                found.url(),
                found.account(),
                found.name(),
                found.kind(),
                found.createdAt(),
                found.amount(),
                found.currency(),
                end != null && end.won() ? end.at() : null,
                end != null && !end.won() ? end.at() : null,
                found.changedAt());
    }
}
