package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.Tracking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class TrackingTable implements Tracking {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrackingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Set<String> remember(Collection<String> messages, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        insert into detection.tracked_message (id, arrived_at)
                        select distinct id, cast(? as timestamptz) from unnest(cast(? as text[])) given (id)
                        on conflict (id) do nothing returning id
                        """)
                .param(FactScope.timestamp(at))
                .param(messages.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    }

    @Override
    public void forget(Collection<String> messages) {
        jdbc.sql("delete from detection.tracked_message where id = any (?)")
                .param(messages.toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<String> accountOf(String user) {
        return jdbc.sql("select account_id from detection.app_user where id = ? order by arrived_at desc limit 1")
                .param(user)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    @Override
    public Map<String, Object> account(String id) {
        return fields("""
                select jsonb_strip_nulls(to_jsonb(a) - 'arrived_at' - 'deleted') from detection.account a
                 where id = ? order by arrived_at desc limit 1
                """, id);
    }

    @Override
    public Map<String, Object> user(String account, String id) {
        return fields("""
                select jsonb_strip_nulls(to_jsonb(u) - 'arrived_at' - 'deleted' - 'account_id') from detection.app_user u
                 where account_id = ? and id = ? order by arrived_at desc limit 1
                """, account, id);
    }

    @Override
    public double add(String account, String metric, LocalDate day, double value) {
        return jdbc.sql("""
                        insert into detection.tracked_usage as kept (account_id, metric_id, day, total)
                        values (?, ?, ?, ?)
                        on conflict (account_id, metric_id, day) do update set total = kept.total + excluded.total
                        returning total
                        """)
                .params(account, metric, day, value)
                .query((row, n) -> row.getDouble(1))
                .single();
    }

    private Map<String, Object> fields(String sql, Object... keys) {
        return jdbc.sql(sql)
                .params(keys)
                .query((row, n) -> json.readValue(row.getString(1), OBJECT))
                .optional()
                .orElse(Map.of());
    }
}
