package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.domain.Baselines;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BaselineTable implements Baselines {

    private final JdbcClient jdbc;

    BaselineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<SuccessMetricId, Baseline> all() {
        return jdbc
                .sql("select metric, value, n, source, recorded_by, recorded_at from analytics.baseline")
                .query((row, number) -> new Baseline(
                        SuccessMetricId.valueOf(row.getString(1)),
                        row.getDouble(2),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Baseline::metric, Function.identity()));
    }

    @Override
    public void record(Baseline baseline) {
        jdbc.sql("""
                        insert into analytics.baseline values (:metric, :value, :n, :source, :by, :at)
                        on conflict (metric) do update set value = excluded.value, n = excluded.n,
                            source = excluded.source, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at
                        """)
                .param("metric", baseline.metric().name())
                .param("value", baseline.value())
                .param("n", baseline.n())
                .param("source", baseline.source())
                .param("by", baseline.recordedBy())
                .param("at", baseline.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
