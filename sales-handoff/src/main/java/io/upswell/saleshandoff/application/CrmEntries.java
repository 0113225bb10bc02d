package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.HandoffPackage;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SalesTeam.Rep;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a record in the CRM begins with: always the deal as it was requested, so that a repeated creation says the
 * same. What happened since follows as a change.
 */
@Component
class CrmEntries {

    /** The shorter of what the CRMs take as a description, with room to spare. */
    private static final int DESCRIPTION = 30_000;

    private final HandoffViews views;
    private final Team team;
    private final HandoffSettings settings;
    private final Clock clock;

    CrmEntries(HandoffViews views, Team team, HandoffSettings settings, Clock clock) {
        this.views = views;
        this.team = team;
        this.settings = settings;
        this.clock = clock;
    }

    Crm.Entry of(Deal deal) {
        var opportunity = views.opportunity(deal);
        String products = String.join(", ", opportunity.suggestedProducts());
        return new Crm.Entry(
                opportunity.id(),
                deal.id(),
                opportunity.account().name() + (products.isEmpty() ? ": expansion" : ": " + products),
                opportunity.account().id(),
                owner(deal.request().rep()),
                opportunity.type(),
                PipelineStage.REQUESTED,
                opportunity.value().annual(),
                opportunity.value().currency(),
                LocalDate.ofInstant(deal.request().requestedAt(), clock.getZone())
                        .plusDays(settings.closesAfter()),
                HandoffPackage.of(opportunity, deal.request().note()).text(DESCRIPTION));
    }

    Mirror initialOf(Deal deal) {
        return new Mirror(
                PipelineStage.REQUESTED,
                views.opportunity(deal).value().annual(),
                deal.request().rep());
    }

    Crm.@Nullable Owner owner(@Nullable String username) {
        if (username == null) {
            return null;
        }
        Optional<Rep> rep = team.all().stream()
                .filter(one -> one.username().equals(username))
                .findFirst();
        return new Crm.Owner(
                username,
                rep.map(Rep::email).orElse(null),
                rep.map(Rep::crmOwner).orElse(null));
    }
}
