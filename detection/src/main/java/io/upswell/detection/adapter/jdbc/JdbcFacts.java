package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Edition;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of a range of accounts with eight queries, however many the accounts are. */
@Component
class JdbcFacts implements Facts {

    /** How far back visits count (FR-1.3). */
    static final Duration RECENT = Duration.ofDays(30);

    /** How far back conversations do. */
    static final Duration SPOKEN = Duration.ofDays(CONVERSATION_DAYS);

    private final JdbcClient jdbc;
    private final FactPriceBook priceBooks;
    private final FactRows rows;
    private final ConversationRows conversationRows;
    private final UsageSeriesReader usage;
    private final FactJson json;
    private final Clock clock;

    JdbcFacts(
            JdbcClient jdbc,
            FactPriceBook priceBooks,
            FactRows rows,
            ConversationRows conversationRows,
            UsageSeriesReader usage,
            FactJson json,
            Clock clock) {
        this.jdbc = jdbc;
        this.priceBooks = priceBooks;
        this.rows = rows;
        this.conversationRows = conversationRows;
        this.usage = usage;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<String> accounts(Instant asOf) {
        return jdbc.sql("""
                        select id from (
                          select distinct on (id) id, deleted from detection.account
                           where arrived_at <= :asOf order by id, arrived_at desc) latest
                         where not deleted order by id
                        """)
                .param("asOf", FactScope.timestamp(asOf))
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public Chunk load(String first, String last, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, clock.getZone());
        FactScope scope = FactScope.range(first, last, asOf);
        Map<String, String> unreadable = new TreeMap<>();
        Edition edition = priceBooks.asOf(asOf);
        List<AccountRow> accounts = accounts(AccountRow.LATEST, scope);
        var users = rows.users(scope, today);
        var visits = rows.visits(scope, asOf.minus(RECENT));
        var conversations = conversationRows.since(asOf.minus(SPOKEN), scope, unreadable);
        var series = usage.read(scope, today.minusDays(HISTORY_DAYS - 1), today);
        List<AccountFacts> facts = new ArrayList<>(accounts.size());
        for (AccountRow row : accounts) {
            String id = row.id();
            if (unreadable.containsKey(id)) {
                continue;
            }
            try {
                List<User> own = users.getOrDefault(id, List.of());
                AccountSnapshot account = row.snapshot(AccountFactsAssembly.activeUsers(own, today), edition, json);
                facts.add(new AccountFacts(
                        account,
                        asOf,
                        today,
                        AccountFactsAssembly.usage(account, series.getOrDefault(id, List.of()), edition),
                        own,
                        visits.getOrDefault(id, List.of()),
                        conversations.getOrDefault(id, List.of()),
                        Map.of(),
                        edition.book()));
            } catch (RuntimeException broken) {
                unreadable.put(id, String.valueOf(broken.getMessage()));
            }
        }
        return new Chunk(facts, unreadable);
    }

    @Override
    public List<AccountFacts> withdrawn(String first, String last, Instant asOf) {
        List<AccountRow> accounts = accounts(AccountRow.WITHDRAWN, FactScope.range(first, last, asOf));
        if (accounts.isEmpty()) {
            return List.of();
        }
        Edition edition = priceBooks.asOf(asOf);
        LocalDate today = LocalDate.ofInstant(asOf, clock.getZone());
        return accounts.stream()
                .map(row -> AccountFacts.of(row.withdrawn(edition), asOf, today, edition.book()))
                .toList();
    }

    private List<AccountRow> accounts(String which, FactScope scope) {
        return scope.query(jdbc, "id", which)
                .query((row, n) -> AccountRow.of(row))
                .list();
    }
}
