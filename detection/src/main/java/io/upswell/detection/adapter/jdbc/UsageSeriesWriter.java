package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes usage points, many at once: one look-up of their series, one statement for the points. */
@Component
class UsageSeriesWriter {

    /** Sorted input: neighbours in the index are written one after the other. */
    private static final String POINTS = """
            insert into detection.usage_point (series, day, arrived_at, value)
            select n.series, n.day, arrival.at, n.value
              from (values (cast(? as timestamptz))) arrival (at),
                   (select series, date '1970-01-01' + day as day, value
                      from unnest(cast(? as integer[]), cast(? as integer[]), cast(? as double precision[]))
                           given (series, day, value)) n
             where n.value is distinct from (
                   select o.value from detection.usage_point o
                    where o.series = n.series and o.day = n.day and o.arrived_at <= ?
                    order by o.arrived_at desc limit 1)
            on conflict (series, day, arrived_at) do update set value = excluded.value
            """;

    private static final String FIND = """
            select s.account_id, s.metric_id, s.id
              from unnest(cast(? as text[]), cast(? as text[])) wanted (account, metric)
              join detection.usage_series s on s.account_id = wanted.account and s.metric_id = wanted.metric
            """;

    private static final String CREATE = """
            insert into detection.usage_series (account_id, metric_id)
            select * from unnest(cast(? as text[]), cast(? as text[])) order by 1, 2
            on conflict (account_id, metric_id) do nothing
            """;

    private final JdbcTemplate jdbc;

    UsageSeriesWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String account, String metric) {
        static Key of(Fact usage) {
            return new Key(usage.subject(), String.valueOf(usage.values()[1]));
        }
    }

    void write(List<Fact> usage, Instant arrivedAt) {
        Map<Key, Integer> ids = ids(usage);
        TreeMap<Long, @Nullable Double> points = new TreeMap<>(); // null takes the point back
        for (Fact fact : usage) {
            if (ids.get(Key.of(fact)) instanceof Integer series
                    && fact.values()[2] instanceof LocalDate day
                    && (fact.withdrawn() || fact.values()[3] instanceof Double)) {
                points.put((long) series << 32 | day.toEpochDay(), fact.withdrawn() ? null : (Double) fact.values()[3]);
            }
        }
        int[] series = points.keySet().stream().mapToInt(k -> (int) (k >> 32)).toArray();
        int[] days = points.keySet().stream().mapToInt(Long::intValue).toArray();
        @Nullable Double[] values = points.values().toArray(new @Nullable Double[0]);
        var arrival = FactScope.timestamp(arrivedAt);
        jdbc.update(POINTS, arrival, series, days, values, arrival);
    }

    private Map<Key, Integer> ids(List<Fact> usage) {
        Set<Key> wanted = new HashSet<>();
        usage.forEach(fact -> wanted.add(Key.of(fact)));
        Map<Key, Integer> ids = new HashMap<>();
        find(wanted, ids);
        wanted.removeAll(ids.keySet());
        if (!wanted.isEmpty()) {
            jdbc.update(CREATE, accounts(wanted), metrics(wanted));
            find(wanted, ids);
        }
        return ids;
    }

    private void find(Set<Key> wanted, Map<Key, Integer> ids) {
        jdbc.query(
                FIND,
                row -> {
                    ids.put(new Key(row.getString(1), row.getString(2)), row.getInt(3));
                },
                accounts(wanted),
                metrics(wanted));
    }

    private static Object accounts(Set<Key> keys) {
        return keys.stream().map(Key::account).toArray(String[]::new);
    }

    private static Object metrics(Set<Key> keys) {
        return keys.stream().map(Key::metric).toArray(String[]::new);
    }
}
