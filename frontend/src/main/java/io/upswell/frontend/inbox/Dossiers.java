package io.upswell.frontend.inbox;

import io.upswell.detection.AccountHistory;
import io.upswell.notifications.MessageDesk;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what several desks know of one opportunity. */
@Component
class Dossiers {

    private static final int USAGE_DAYS = 60;

    private final OpportunityDesk opportunities;
    private final AccountHistory accounts;
    private final HandoffDesk handoffs;
    private final MessageDesk messages;
    private final Clock clock;

    Dossiers(
            OpportunityDesk opportunities,
            AccountHistory accounts,
            HandoffDesk handoffs,
            MessageDesk messages,
            Clock clock) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.handoffs = handoffs;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<Dossier> find(UUID id) {
        return opportunities.find(id).map(this::of);
    }

    private Dossier of(OpportunitySnapshot opportunity) {
        List<UUID> id = List.of(opportunity.id());
        Handoff handoff = handoffs.ofOpportunities(id).get(opportunity.id());
        return new Dossier(
                opportunity,
                opportunities.history(id).getOrDefault(opportunity.id(), List.of()),
                opportunities.tasks(id).getOrDefault(opportunity.id(), List.of()),
                messages.ofOpportunities(id).getOrDefault(opportunity.id(), List.of()),
                accounts.find(opportunity.account().id(), clock.instant(), USAGE_DAYS)
                        .orElse(null),
                handoff,
                handoff == null ? List.of() : handoffs.trail(handoff.id()));
    }
}
