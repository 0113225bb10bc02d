package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.adapter.jdbc.ConversationsPast.Said;
import io.upswell.detection.domain.AccountPast;
import io.upswell.detection.domain.FactHistory;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.FeatureVisit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all versions of the facts of a range of accounts with ten queries, however many accounts and days they are. */
@Component
class JdbcFactHistory implements FactHistory {

    private static final String ACCOUNTS =
            "select * from detection.account where {scope} and arrived_at <= :asOf order by id, arrived_at";

    private static final String USERS = """
            select account_id, id, name, department, first_seen, last_seen, arrived_at, deleted
              from detection.app_user
             where {scope} and arrived_at <= :asOf order by account_id, id, arrived_at
            """;

    private static final String VISITS = """
            select account_id, feature, user_id, at, arrived_at, deleted from detection.feature_visit
             where {scope} and arrived_at <= :asOf and at <= :asOf and at >= :from
             order by account_id, at, feature, user_id, arrived_at
            """;

    /** A version that lies outside can still hide one that lies inside. */
    private static final String CONVERSATIONS = """
            select c.* from detection.conversation c
             where {scope} and c.arrived_at <= :asOf
               and exists (select from detection.conversation n
                            where n.account_id = c.account_id and n.id = c.id
                              and n.occurred_at >= :from and n.occurred_at <= :asOf)
             order by c.account_id, c.id, c.arrived_at
            """;

    private final JdbcClient jdbc;
    private final FactPriceBook priceBooks;
    private final ConversationRows conversationRows;
    private final UsageHistoryReader usage;
    private final FactJson json;
    private final Clock clock;

    JdbcFactHistory(
            JdbcClient jdbc,
            FactPriceBook priceBooks,
            ConversationRows conversationRows,
            UsageHistoryReader usage,
            FactJson json,
            Clock clock) {
        this.jdbc = jdbc;
        this.priceBooks = priceBooks;
        this.conversationRows = conversationRows;
        this.usage = usage;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<String> accounts(Instant until) {
        return jdbc.sql("select distinct id from detection.account where arrived_at <= :until order by id")
                .param("until", FactScope.timestamp(until))
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public List<AccountPast> load(String first, String last, Instant from, Instant until) {
        FactScope scope = FactScope.range(first, last, until);
        var prices = new PriceBookHistory(jdbc, priceBooks, until);
        var setting = new RecordedAccount.Setting(prices, json, clock.getZone(), from, until);
        Map<String, Versions<AccountRow>> rows = new LinkedHashMap<>();
        scope.query(jdbc, "id", ACCOUNTS).query(row -> {
            rows.computeIfAbsent(row.getString("id"), id -> new Versions<>())
                    .arrived(arrival(row), row.getBoolean("deleted") ? null : AccountRow.of(row));
        });
        Map<String, UsersPast> users = users(scope);
        Map<String, VisitsPast> visits = visits(scope, from.minus(JdbcFacts.RECENT));
        Map<String, ConversationsPast> conversations = conversations(scope, from.minus(JdbcFacts.SPOKEN));
        LocalDate firstDay = LocalDate.ofInstant(from, clock.getZone()).minusDays(Facts.HISTORY_DAYS - 1);
        var series = usage.read(scope, firstDay, LocalDate.ofInstant(until, clock.getZone()));
        List<AccountPast> pasts = new ArrayList<>(rows.size());
        rows.forEach((id, versions) -> pasts.add(new RecordedAccount(
                id,
                setting,
                versions,
                users.getOrDefault(id, new UsersPast()),
                visits.getOrDefault(id, new VisitsPast()),
                conversations.getOrDefault(id, new ConversationsPast()),
                series.getOrDefault(id, List.of()))));
        return pasts;
    }

    private Map<String, UsersPast> users(FactScope scope) {
        Map<String, UsersPast> users = new HashMap<>();
        scope.query(jdbc, "account_id", USERS).query(row -> {
            users.computeIfAbsent(row.getString(1), id -> new UsersPast())
                    .arrived(arrival(row), row.getString(2), row.getBoolean("deleted") ? null : FactRows.user(row));
        });
        return users;
    }

    private Map<String, VisitsPast> visits(FactScope scope, Instant from) {
        Map<String, VisitsPast> visits = new HashMap<>();
        scope.query(jdbc, "account_id", VISITS)
                .param("from", FactScope.timestamp(from))
                .query(row -> {
                    var visit = new FeatureVisit(row.getString(2), row.getString(3), FactRows.instant(row, "at"));
                    visits.computeIfAbsent(row.getString(1), id -> new VisitsPast())
                            .arrived(arrival(row), visit, row.getBoolean("deleted"));
                });
        return visits;
    }

    private Map<String, ConversationsPast> conversations(FactScope scope, Instant from) {
        Map<String, ConversationsPast> conversations = new HashMap<>();
        scope.query(jdbc, "c.account_id", CONVERSATIONS)
                .param("from", FactScope.timestamp(from))
                .query(row -> {
                    conversations
                            .computeIfAbsent(row.getString("account_id"), id -> new ConversationsPast())
                            .arrived(arrival(row), row.getString("id"), said(row));
                });
        return conversations;
    }

    private @Nullable Said said(ResultSet row) throws SQLException {
        if (row.getBoolean("deleted")) {
            return null;
        }
        Instant occurredAt = FactRows.instant(row, "occurred_at");
        try {
            return new Said(occurredAt, conversationRows.conversation(row));
        } catch (IllegalStateException | tools.jackson.core.JacksonException broken) {
            return new Said(occurredAt, null);
        }
    }

    private static Instant arrival(ResultSet row) throws SQLException {
        return FactRows.instant(row, "arrived_at");
    }
}
