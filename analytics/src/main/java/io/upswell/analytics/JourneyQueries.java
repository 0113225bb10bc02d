package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the read model; {@code owners} are the usernames in sight, {@code null} for everybody's. */
@Repository
class JourneyQueries {

    private static final Map<Step, String> COLUMNS = Arrays.stream(Step.values())
            .collect(Collectors.toMap(step -> step, step -> step.name().toLowerCase(Locale.ROOT) + "_at"));

    private static final String IN_SIGHT =
            "(:everybody or csm = any (:owners) or sales_rep = any (:owners) or (csm is null and sales_rep is null))";

    private final JdbcClient jdbc;

    JourneyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was first detected in this time: opportunities, and the signals of accounts that never had one. A signal
     * counts for the first opportunity it belonged to, so that a later one begins with its own news.
     */
    List<Journey> detected(Instant from, Instant until, @Nullable Set<String> owners) {
        return jdbc.sql("""
                        with first_of_signal as (
                          select distinct on (js.signal) js.signal, j.opportunity
                            from analytics.journey_signal js join analytics.journey j using (opportunity)
                           order by js.signal, j.detected_at, j.opportunity),
                        seen as (
                          select f.opportunity, min(d.first_at) as first_at
                            from first_of_signal f join analytics.detection d using (signal)
                           group by f.opportunity),
                        types as (
                          select opportunity, array_agg(distinct type) as types
                            from analytics.journey_signal group by opportunity),
                        journeys as (
                          select j.account, j.csm, j.sales_rep, coalesce(t.types, '{}') as types,
                                 j.estimated_value, j.won_amount, j.currency,
                                 least(j.detected_at, s.first_at) as detected_at, j.alerted_at, j.opened_at,
                                 j.qualified_at, j.handed_off_at, j.accepted_at, j.proposal_at, j.won_at
                            from analytics.journey j
                            left join seen s using (opportunity) left join types t using (opportunity)),
                        signals_only as (
                          select d.account, a.csm, a.sales_rep, array_agg(distinct d.type) as types,
                                 null::numeric as estimated_value, null::numeric as won_amount, null as currency,
                                 min(d.first_at) as detected_at, null::timestamptz as alerted_at,
                                 null::timestamptz as opened_at, null::timestamptz as qualified_at,
                                 null::timestamptz as handed_off_at, null::timestamptz as accepted_at,
                                 null::timestamptz as proposal_at, null::timestamptz as won_at
                            from analytics.detection d join analytics.account a on a.id = d.account
                           where not exists (select from analytics.journey j where j.account = d.account)
                           group by d.account, a.csm, a.sales_rep)
                        select * from (select * from journeys union all select * from signals_only) units
                         where detected_at >= :from and detected_at < :until and\s""" + IN_SIGHT)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("everybody", owners == null)
                .param("owners", owners == null ? new String[0] : owners.toArray(String[]::new))
                .query((row, n) -> journey(row))
                .list();
    }

    /** The values of what was opened in this time, with their currencies; a value is {@code null} where not known. */
    List<Opened> opened(Instant from, Instant until, @Nullable Set<String> owners) {
        return jdbc.sql("""
                        select estimated_value, currency from analytics.journey
                         where opened_at >= :from and opened_at < :until and\s""" + IN_SIGHT)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("everybody", owners == null)
                .param("owners", owners == null ? new String[0] : owners.toArray(String[]::new))
                .query((row, n) -> new Opened(row.getBigDecimal("estimated_value"), row.getString("currency")))
                .list();
    }

    record Opened(@Nullable BigDecimal value, String currency) {}

    private static Journey journey(ResultSet row) throws SQLException {
        Map<Step, Instant> steps = new EnumMap<>(Step.class);
        for (Map.Entry<Step, String> column : COLUMNS.entrySet()) {
            Timestamp at = row.getTimestamp(column.getValue());
            if (at != null) {
                steps.put(column.getKey(), at.toInstant());
            }
        }
        return new Journey(
                row.getString("account"),
                types(row.getArray("types")),
                row.getBigDecimal("estimated_value"),
                row.getBigDecimal("won_amount"),
                row.getString("currency"),
                steps);
    }

    private static Set<SignalType> types(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(SignalType::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
