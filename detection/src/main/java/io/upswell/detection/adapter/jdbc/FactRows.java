package io.upswell.detection.adapter.jdbc;

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

/** Users and visits of many accounts at once: one query for each kind. */
@Component
class FactRows {

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Users by account, those first seen after {@code today} left out: they have not come yet. */
    Map<String, List<User>> users(FactScope scope, LocalDate today) {
        Map<String, List<User>> users = new HashMap<>();
        scope.query(jdbc, "account_id", """
                        select account_id, id, name, department, first_seen, last_seen from (
                          select distinct on (account_id, id) * from detection.app_user
                           where {scope} and arrived_at <= :asOf
                           order by account_id, id, arrived_at desc) latest
                         where not deleted order by account_id, id
                        """).query(row -> {
            User user = asSeenOn(today, user(row));
            if (user != null) {
                add(users, row, user);
            }
        });
        return users;
    }

    /** How many of the users were active, by account, without fetching them. */
    Map<String, Integer> activeUsers(FactScope scope, LocalDate today) {
        Map<String, Integer> active = new HashMap<>();
        scope.query(jdbc, "account_id", """
                        select account_id, count(*)
                          from (select distinct on (account_id, id) account_id, first_seen, last_seen, deleted
                                  from detection.app_user
                                 where {scope} and arrived_at <= :asOf
                                 order by account_id, id, arrived_at desc) latest
                         where not deleted and last_seen >= :from and (first_seen is null or first_seen <= :today)
                         group by account_id
                        """)
                .param("from", today.minusDays(AccountFactsAssembly.ACTIVE_DAYS))
                .param("today", today)
                .query(row -> {
                    active.put(row.getString(1), row.getInt(2));
                });
        return active;
    }

    /** Since {@code from}, by account. */
    Map<String, List<FeatureVisit>> visits(FactScope scope, Instant from) {
        Map<String, List<FeatureVisit>> visits = new HashMap<>();
        scope.query(jdbc, "account_id", """
                        select account_id, feature, user_id, at from (
                          select distinct on (account_id, feature, user_id, at) * from detection.feature_visit
                           where {scope} and arrived_at <= :asOf and at <= :asOf and at >= :from
                           order by account_id, feature, user_id, at, arrived_at desc) latest
                         where not deleted order by account_id, at, feature, user_id
                        """)
                .param("from", FactScope.timestamp(from))
                .query(row -> {
                    add(visits, row, new FeatureVisit(row.getString(2), row.getString(3), instant(row, "at")));
                });
        return visits;
    }

    /** Columns 2 to 6: id, name, department, first and last day seen. */
    static User user(ResultSet row) throws SQLException {
        return new User(row.getString(2), row.getString(3), row.getString(4), day(row, 5), day(row, 6));
    }

    /** @return {@code null} when first seen later: not come yet */
    static @Nullable User asSeenOn(LocalDate today, User user) {
        if (user.firstSeen() != null && user.firstSeen().isAfter(today)) {
            return null;
        }
        // Somebody seen later had been here by then, at the latest today as far as today can know.
        return user.lastSeen() != null && user.lastSeen().isAfter(today)
                ? new User(user.id(), user.name(), user.department(), user.firstSeen(), today)
                : user;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> void add(Map<String, List<T>> lists, ResultSet row, T item) throws SQLException {
        lists.computeIfAbsent(row.getString("account_id"), id -> new ArrayList<>())
                .add(item);
    }
}
