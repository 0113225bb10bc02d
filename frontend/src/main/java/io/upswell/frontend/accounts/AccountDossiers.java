package io.upswell.frontend.accounts;

import io.upswell.detection.AccountAsOf;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountHistory;
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
    private final AccountHistory history;
    private final ScanDesk scans;
    private final OpportunityDesk opportunities;
    private final MessageDesk messages;
    private final HandoffDesk handoffs;
    private final Clock clock;

    AccountDossiers(
            AccountDesk accounts,
            AccountHistory history,
            ScanDesk scans,
            OpportunityDesk opportunities,
            MessageDesk messages,
            HandoffDesk handoffs,
            Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.scans = scans;
        this.opportunities = opportunities;
        this.messages = messages;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /** @param past the day to look back to, as it ended; {@code null} for now */
    Optional<AccountDossier> find(String id, @Nullable LocalDate past) {
        return past == null
                ? accounts.find(id)
                        .flatMap(account ->
                                history.find(id, clock.instant(), USAGE_DAYS).map(facts -> now(account, facts)))
                : history.find(
                                id,
                                past.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                                USAGE_DAYS)
                        .map(facts -> then(facts, past));
    }

    private static AccountDossier then(AccountAsOf facts, LocalDate past) {
        return new AccountDossier(
                facts.account(),
                facts,
                past,
                null,
                facts.signals(),
                facts.evaluations(),
                facts.usage(),
                facts.conversations(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private AccountDossier now(AccountSnapshot account, AccountAsOf facts) {
        String id = account.id();
        List<String> one = List.of(id);
        OpportunitySnapshot opportunity = opportunities.ofAccounts(one).get(id);
        return new AccountDossier(
                account,
                facts,
                null,
                opportunity,
                accounts.signals(one).getOrDefault(id, List.of()),
                accounts.evaluations(one).getOrDefault(id, List.of()),
                facts.usage(),
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
