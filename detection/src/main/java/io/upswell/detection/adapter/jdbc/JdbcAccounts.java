package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.PriceBook;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Edition;
import io.upswell.detection.domain.Accounts;
import io.upswell.detection.domain.MetricUsage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a few accounts at a time, for screens. */
@Component
class JdbcAccounts implements Accounts {

    private static final Logger log = LoggerFactory.getLogger(JdbcAccounts.class);

    private final JdbcClient jdbc;
    private final FactPriceBook priceBooks;
    private final FactRows rows;
    private final ConversationRows conversations;
    private final UsageSeriesReader usage;
    private final FactJson json;
    private final Clock clock;

    JdbcAccounts(
            JdbcClient jdbc,
            FactPriceBook priceBooks,
            FactRows rows,
            ConversationRows conversations,
            UsageSeriesReader usage,
            FactJson json,
            Clock clock) {
        this.jdbc = jdbc;
        this.priceBooks = priceBooks;
        this.rows = rows;
        this.conversations = conversations;
        this.usage = usage;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Map<String, AccountSnapshot> find(Collection<String> ids, Instant asOf) {
        return ids.isEmpty() ? Map.of() : find(ids, asOf, priceBooks.asOf(asOf));
    }

    private Map<String, AccountSnapshot> find(Collection<String> ids, Instant asOf, Edition edition) {
        FactScope scope = FactScope.of(ids, asOf);
        Map<String, Integer> active = rows.activeUsers(scope, LocalDate.ofInstant(asOf, clock.getZone()));
        Map<String, AccountSnapshot> found = new HashMap<>();
        scope.query(jdbc, "id", AccountRow.LATEST).query(row -> {
            AccountRow account = AccountRow.of(row);
            try {
                found.put(account.id(), account.snapshot(active.getOrDefault(account.id(), 0), edition, json));
            } catch (RuntimeException broken) {
                log.warn("The account {} cannot be read: {}", account.id(), broken.getMessage());
            }
        });
        return found;
    }

    @Override
    public List<Listed> list(Listing listing, Instant asOf) {
        Listed after = listing.after();
        var owners = listing.owners();
        return jdbc.sql("""
                        select a.id, coalesce(a.name, a.id) as name
                          from detection.account a
                         where a.arrived_at <= :asOf and not a.deleted
                           and not exists (select from detection.account n where n.id = a.id
                                              and n.arrived_at > a.arrived_at and n.arrived_at <= :asOf)
                           and (:everything or a.csm = any(:owners) or a.sales_rep = any(:owners)
                                or :ownerless and (a.csm is null or a.sales_rep is null))
                           and (cast(:search as text) is null
                                or position(lower(:search) in lower(coalesce(a.name, a.id))) > 0)
                           and (:fromStart or (lower(coalesce(a.name, a.id)), a.id) > (lower(:afterName), :afterId))
                         order by lower(coalesce(a.name, a.id)), a.id
                         limit :limit
                        """)
                .param("asOf", FactScope.timestamp(asOf))
                .param("everything", owners == null)
                .param("owners", owners == null ? new String[0] : owners.toArray(String[]::new))
                .param("ownerless", listing.ownerless())
                .param("search", listing.search())
                .param("fromStart", after == null)
                .param("afterName", after == null ? "" : after.name())
                .param("afterId", after == null ? "" : after.id())
                .param("limit", listing.limit())
                .query((row, n) -> new Listed(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public Map<String, List<Conversation>> conversations(
            Collection<String> accounts, @Nullable Latest after, int limit, Instant asOf) {
        return conversations.latest(accounts, after, limit, asOf);
    }

    @Override
    public List<Conversation> conversations(String id, Instant asOf) {
        return conversations.withId(id, asOf);
    }

    @Override
    public List<MetricUsage> usage(String account, LocalDate from, LocalDate until, Instant asOf) {
        Edition edition = priceBooks.asOf(asOf);
        List<String> ids = List.of(account);
        AccountSnapshot snapshot = find(ids, asOf, edition).get(account);
        if (snapshot == null) {
            return List.of();
        }
        var series = usage.read(FactScope.of(ids, asOf), from, until);
        return AccountFactsAssembly.usage(snapshot, series.getOrDefault(account, List.of()), edition);
    }

    @Override
    public PriceBook priceBook(Instant asOf) {
        return priceBooks.asOf(asOf).book();
    }
}
