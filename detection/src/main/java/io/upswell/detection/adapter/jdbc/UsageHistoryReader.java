package io.upswell.detection.adapter.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of usage points, of many series at once. */
@Component
class UsageHistoryReader {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    UsageHistoryReader(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** An instant as the arrivals of {@link UsagePast} count: microseconds since 2000. */
    static long arrival(Instant at) {
        return ChronoUnit.MICROS.between(EPOCH, at);
    }

    /** By account, in the order of metrics: what had arrived by the scope's instant. */
    Map<String, List<UsagePast>> read(FactScope scope, LocalDate from, LocalDate until) {
        int firstDay = (int) from.toEpochDay();
        int lastDay = (int) until.toEpochDay();
        Map<Integer, UsagePast> byId = new HashMap<>();
        Map<String, List<UsagePast>> byAccount = new HashMap<>();
        scope.query(client, "account_id", UsageSeriesReader.SERIES).query(row -> {
            var past = new UsagePast(row.getString(3), firstDay, lastDay);
            byId.put(row.getInt(1), past);
            byAccount.computeIfAbsent(row.getString(2), id -> new ArrayList<>()).add(past);
        });
        if (!byId.isEmpty()) {
            String ids = byId.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
            BinaryCopy.out(jdbc, """
                    select series, arrived_at, day, value from detection.usage_point
                     where series = any('{%s}') and day between '%s' and '%s' and arrived_at <= '%s'
                     order by series, arrived_at, day
                    """.formatted(ids, from, until, FactScope.timestamp(scope.asOf())), fields -> {
                fields.getInt();
                UsagePast past = byId.get(fields.getInt());
                fields.getInt();
                long at = fields.getLong();
                fields.getInt();
                int day = fields.getInt() + BinaryCopy.EPOCH_DAY;
                boolean withdrawn = fields.getInt() < 0;
                double value = withdrawn ? 0 : fields.getDouble();
                if (past != null && withdrawn) {
                    past.takenBack(at, day);
                } else if (past != null) {
                    past.arrived(at, day, value);
                }
            });
        }
        return byAccount;
    }
}
