package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Conversation;
import io.upswell.detection.domain.FeatureVisit;
import io.upswell.detection.domain.User;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users, visits and conversations of many accounts at once: one query for each kind. */
@Component
class FactRows {

    static final String CONVERSATION = """
            select c.* from detection.conversation c
             where {scope} and c.arrived_at <= :asOf and c.occurred_at <= :asOf
               and not exists (select from detection.conversation n
                                where n.account_id = c.account_id and n.id = c.id
                                  and n.arrived_at > c.arrived_at and n.arrived_at <= :asOf)
            """;

    private final JdbcClient jdbc;
    private final FactJson json;

    FactRows(JdbcClient jdbc, FactJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Users by account, those first seen after {@code today} left out: they have not come yet. */
    Map<String, List<User>> users(FactScope scope, LocalDate today) {
        Map<String, List<User>> users = new HashMap<>();
        scope.query(jdbc, "account_id", """
                        select distinct on (account_id, id) account_id, id, name, department, first_seen, last_seen
                          from detection.app_user
                         where {scope} and arrived_at <= :asOf
                         order by account_id, id, arrived_at desc
                        """).query(row -> {
            LocalDate firstSeen = day(row, 5);
            if (firstSeen == null || !firstSeen.isAfter(today)) {
                add(users, row, user(row, firstSeen, today));
            }
        });
        return users;
    }

    /** Since {@code from}, by account. */
    Map<String, List<FeatureVisit>> visits(FactScope scope, Instant from) {
        Map<String, List<FeatureVisit>> visits = new HashMap<>();
        scope.query(jdbc, "account_id", """
                        select distinct account_id, feature, user_id, at from detection.feature_visit
                         where {scope} and arrived_at <= :asOf and at <= :asOf and at >= :from
                         order by account_id, at, feature, user_id
                        """)
                .param("from", FactScope.timestamp(from))
                .query(row -> {
                    add(visits, row, new FeatureVisit(row.getString(2), row.getString(3), instant(row, "at")));
                });
        return visits;
    }

    /**
     * Since {@code from}, by account, latest first.
     *
     * @param unreadable receives the accounts with a conversation that has another shape, with the reason
     */
    Map<String, List<Conversation>> conversations(FactScope scope, Instant from, Map<String, String> unreadable) {
        Map<String, List<Conversation>> conversations = new HashMap<>();
        scope.query(jdbc, "c.account_id", CONVERSATION + """
                           and c.occurred_at >= :from
                         order by c.account_id, c.occurred_at desc, c.id desc
                        """)
                .param("from", FactScope.timestamp(from))
                .query(row -> {
                    try {
                        add(conversations, row, conversation(row));
                    } catch (RuntimeException broken) {
                        unreadable.put(
                                row.getString("account_id"),
                                "conversation %s: %s".formatted(row.getString("id"), broken.getMessage()));
                    }
                });
        return conversations;
    }

    Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("channel"),
                instant(row, "occurred_at"),
                row.getString("title"),
                json.segments(row.getString("segments")),
                json.upstreamSignals(row.getString("analysis")));
    }

    private static User user(ResultSet row, @Nullable LocalDate firstSeen, LocalDate today) throws SQLException {
        LocalDate lastSeen = day(row, 6);
        // Somebody seen later had been here by then, at the latest today as far as today can know.
        LocalDate seen = lastSeen != null && lastSeen.isAfter(today) ? today : lastSeen;
        return new User(row.getString(2), row.getString(3), row.getString(4), firstSeen, seen);
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> void add(Map<String, List<T>> lists, ResultSet row, T item) throws SQLException {
        lists.computeIfAbsent(row.getString("account_id"), id -> new ArrayList<>())
                .add(item);
    }
}
