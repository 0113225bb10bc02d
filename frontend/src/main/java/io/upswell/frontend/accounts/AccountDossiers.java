package io.upswell.frontend.accounts;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.ScanDesk;
import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Component;

/** Gathers what the modules know of an account, each in its own way of saying who may see it. */
@Component
class AccountDossiers {

    static final int USAGE_DAYS = 90;
    private static final int CONVERSATIONS = 20;

    private final AccountDesk accounts;
    private final ScanDesk scans;
    private final OpportunityDesk opportunities;
    private final MessageDesk messages;
    private final HandoffDesk handoffs;
    private final Clock clock;

    AccountDossiers(
            AccountDesk accounts,
            ScanDesk scans,
            OpportunityDesk opportunities,
            MessageDesk messages,
            HandoffDesk handoffs,
            Clock clock) {
        this.accounts = accounts;
        this.scans = scans;
        this.opportunities = opportunities;
        this.messages = messages;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    Optional<AccountDossier> find(String id) {
        return accounts.find(id).map(this::of);
    }

    private AccountDossier of(AccountSnapshot account) {
        String id = account.id();
        List<String> one = List.of(id);
        OpportunitySnapshot opportunity = opportunities.ofAccounts(one).get(id);
        return new AccountDossier(
                account,
                opportunity,
                accounts.signals(one).getOrDefault(id, List.of()),
                accounts.evaluations(one).getOrDefault(id, List.of()),
                accounts.usage(id, LocalDate.now(clock), USAGE_DAYS),
                accounts.conversations(id, ScrollPosition.keyset(), CONVERSATIONS)
                        .getContent(),
                messages(opportunity),
                tasks(opportunity),
                trail(opportunity),
                scans.latest().orElse(null));
    }

    private List<Message> messages(@Nullable OpportunitySnapshot of) {
        return of == null
                ? List.of()
                : messages.ofOpportunities(List.of(of.id())).getOrDefault(of.id(), List.of());
    }

    private List<FollowUpTask> tasks(@Nullable OpportunitySnapshot of) {
        return of == null ? List.of() : opportunities.tasks(List.of(of.id())).getOrDefault(of.id(), List.of());
    }

    private List<StageEntry> trail(@Nullable OpportunitySnapshot of) {
        if (of == null) {
            return List.of();
        }
        UUID id = of.id();
        Handoff handoff = handoffs.ofOpportunities(List.of(id)).get(id);
        return handoff == null ? List.of() : handoffs.trail(handoff.id());
    }
}
