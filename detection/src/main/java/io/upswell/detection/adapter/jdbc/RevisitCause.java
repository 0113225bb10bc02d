package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.FactType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a fact of one type makes an account worth another look.
 *
 * @param ofAccount whether the ids that the statement asks for are accounts; else they are keys of the price book
 * @param sql notes the accounts; {@code now} is the version just written, {@code old} the one before, {@code s} an open signal
 */
record RevisitCause(boolean ofAccount, String sql) {

    private static final Map<FactType, RevisitCause> ALL = new EnumMap<>(Map.of(
            FactType.ACCOUNT,
            account(
                    "account",
                    "id",
                    List.of(),
                    changed("plan", "products", "contracted_seats", "limits", "primary_department"),
                    "true"),
            FactType.USER,
            account(
                    "app_user",
                    "account_id",
                    List.of("id"),
                    changed("department", "first_seen")
                            + " or now.last_seen < old.last_seen or now.last_seen is null and old.last_seen is not null",
                    "s.type in ('SEAT_OVERAGE', 'NEW_TEAM_ONBOARDING')"),
            FactType.FEATURE_VISIT,
            account(
                    "feature_visit",
                    "account_id",
                    List.of("feature", "user_id", "at"),
                    "now.deleted",
                    "s.type = 'FEATURE_INTEREST'"),
            FactType.CONVERSATION,
            account(
                    "conversation",
                    "account_id",
                    List.of("id"),
                    "true",
                    "s.evidence @> jsonb_build_array(jsonb_build_object('conversation', now.id))"),
            FactType.USAGE,
            usage(),
            FactType.PLAN,
            book("plan", changed("rank", "limits", "features")),
            FactType.PRODUCT,
            book("product", changed("features", "aliases", "included_in", "adds_limits")),
            FactType.COMPETITOR,
            book("competitor", changed("name", "aliases")),
            FactType.METRIC,
            book("metric", changed("kind", "period"))));

    static Optional<RevisitCause> of(FactType type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static String changed(String... columns) {
        return "now.deleted or (%s) is distinct from (%s)".formatted(all("now.", columns), all("old.", columns));
    }

    private static String all(String prefix, String... columns) {
        return Stream.of(columns).map(prefix::concat).collect(Collectors.joining(", "));
    }

    private static RevisitCause account(
            String table, String account, List<String> keys, String changed, String depends) {
        String same = Stream.concat(Stream.of(account), keys.stream())
                .map(key -> "o.%1$s = now.%1$s".formatted(key))
                .collect(Collectors.joining(" and "));
        return new RevisitCause(
                true,
                note(
                        "now." + account,
                        """
                detection.%1$s now
                join lateral (select * from detection.%1$s o where %2$s and o.arrived_at < now.arrived_at
                  order by o.arrived_at desc limit 1) old on not old.deleted
                join detection.signal s on s.account = now.%3$s and s.ended_at is null""".formatted(table, same, account),
                        "now." + account,
                        "(%s) and (%s)".formatted(changed, depends)));
    }

    /** The usage of today and yesterday grows as it goes on; only when it shrinks it was corrected. */
    private static RevisitCause usage() {
        return new RevisitCause(true, note("u.account_id", """
                detection.usage_series u
                join detection.usage_point now on now.series = u.id
                join lateral (select * from detection.usage_point o where o.series = now.series and o.day = now.day
                  and o.arrived_at < now.arrived_at order by o.arrived_at desc limit 1) old on old.value is not null
                join detection.signal s on s.account = u.account_id and s.ended_at is null""", "u.account_id", """
                (now.value is null or now.value < old.value or now.day < cast(:at as date) - 1)
                and s.type in ('USAGE_LIMIT_APPROACHING', 'API_USAGE_GROWTH') and s.subject = u.metric_id"""));
    }

    private static RevisitCause book(String table, String changed) {
        return new RevisitCause(false, note("s.account", """
                detection.%1$s now
                join lateral (select * from detection.%1$s o where o.id = now.id and o.arrived_at < now.arrived_at
                  order by o.arrived_at desc limit 1) old on not old.deleted
                join detection.signal s on s.ended_at is null and (s.subject = now.id
                  or s.evidence @> jsonb_build_array(jsonb_build_object('entry', jsonb_build_object('id', now.id))))""".formatted(table), "now.id", "(%s)".formatted(changed)));
    }

    private static String note(String account, String from, String id, String condition) {
        return """
                insert into detection.revisit (account, noted_at)
                select distinct %1$s, cast(:at as timestamptz) from %2$s
                join detection.evaluation e on e.account = %1$s and e.as_of between :recently and :at
                where %3$s = any(:ids) and now.arrived_at = :at and %4$s
                order by 1
                on conflict do nothing
                """.formatted(account, from, id, condition);
    }
}
