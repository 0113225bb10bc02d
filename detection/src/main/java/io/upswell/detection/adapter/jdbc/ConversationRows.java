package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Conversation;
import io.upswell.detection.domain.Accounts.Latest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations as of an instant: of each the latest version that had arrived, if it had taken place by then. */
@Component
class ConversationRows {

    private static final Logger log = LoggerFactory.getLogger(ConversationRows.class);

    /** With one condition to add on {@code c}. */
    private static final String SELECT = """
            select c.* from detection.conversation c
             where %s and c.arrived_at <= :asOf and c.occurred_at <= :asOf and not c.deleted
               and not exists (select from detection.conversation n
                                where n.account_id = c.account_id and n.id = c.id
                                  and n.arrived_at > c.arrived_at and n.arrived_at <= :asOf)
            """;

    private final JdbcClient jdbc;
    private final FactJson json;

    ConversationRows(JdbcClient jdbc, FactJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Since {@code from}, by account, latest first.
     *
     * @param unreadable receives the accounts with a conversation that has another shape, with the reason
     */
    Map<String, List<Conversation>> since(Instant from, FactScope scope, Map<String, String> unreadable) {
        return scope.query(jdbc, "c.account_id", SELECT.formatted("{scope}") + """
                           and c.occurred_at >= :from
                         order by c.account_id, c.occurred_at desc, c.id desc
                        """)
                .param("from", FactScope.timestamp(from))
                .query((ResultSet rows) -> byAccount(rows, unreadable));
    }

    Map<String, List<Conversation>> latest(
            Collection<String> accounts, @Nullable Latest after, int limit, Instant asOf) {
        String first = """
                select page.* from unnest(:accounts) wanted (account)
                 cross join lateral (%s
                       and (:fromStart or (c.occurred_at, c.id) < (cast(:afterAt as timestamptz), :afterId))
                     order by c.occurred_at desc, c.id desc limit :limit) page
                 order by page.account_id, page.occurred_at desc, page.id desc
                """.formatted(SELECT.formatted("c.account_id = wanted.account"));
        return jdbc.sql(first)
                .param("accounts", accounts.toArray(String[]::new))
                .param("asOf", FactScope.timestamp(asOf))
                .param("fromStart", after == null)
                .param("afterAt", after == null ? null : FactScope.timestamp(after.occurredAt()))
                .param("afterId", after == null ? "" : after.id())
                .param("limit", limit)
                .query((ResultSet rows) -> byAccount(rows, new HashMap<>()));
    }

    /** Of every account that has one with this id, latest arrival first. */
    List<Conversation> withId(String id, Instant asOf) {
        var byAccount = jdbc.sql(SELECT.formatted("c.id = :id") + " order by c.arrived_at desc")
                .param("id", id)
                .param("asOf", FactScope.timestamp(asOf))
                .query((ResultSet rows) -> byAccount(rows, new HashMap<>()));
        return byAccount.values().stream().flatMap(List::stream).toList();
    }

    private Map<String, List<Conversation>> byAccount(ResultSet rows, Map<String, String> unreadable)
            throws SQLException {
        Map<String, List<Conversation>> conversations = new java.util.LinkedHashMap<>();
        while (rows.next()) {
            String account = rows.getString("account_id");
            try {
                conversations.computeIfAbsent(account, a -> new ArrayList<>()).add(conversation(rows));
            } catch (IllegalStateException | tools.jackson.core.JacksonException broken) {
                String reason = "conversation %s: %s".formatted(rows.getString("id"), broken.getMessage());
                log.warn("Account {}, {}", account, reason);
                unreadable.put(account, reason);
            }
        }
        return conversations;
    }

    Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("channel"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                json.segments(row.getString("segments")),
                json.upstreamSignals(row.getString("analysis")));
    }
}
