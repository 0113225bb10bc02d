package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.DataHealth;
import io.upswell.detection.domain.ModelUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row a day in {@code detection.model_use}. */
@Repository
class ModelUseTable implements ModelUse {

    private final JdbcClient jdbc;

    ModelUseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean spend(LocalDate day, int most) {
        return most > 0 && jdbc.sql("""
                        insert into detection.model_use as u (day, calls) values (:day, 1)
                        on conflict (day) do update set calls = u.calls + 1 where u.calls < :most
                        """).param("day", day).param("most", most).update() == 1;
    }

    @Override
    public void unanswered(LocalDate day, int count, String reason, Instant at) {
        jdbc.sql("""
                        insert into detection.model_use as u (day, unanswered, last_reason, last_unanswered_at)
                        values (:day, :count, :reason, :at)
                        on conflict (day) do update set unanswered = u.unanswered + excluded.unanswered, last_reason = excluded.last_reason,
                          last_unanswered_at = excluded.last_unanswered_at
                        """)
                .param("day", day)
                .param("count", count)
                .param("reason", reason)
                .param("at", ScanColumns.timestamp(at))
                .update();
    }

    @Override
    public DataHealth.ModelCalls on(LocalDate day, String model, int budget) {
        return jdbc.sql("""
                        select calls, unanswered, last_reason, last_unanswered_at from detection.model_use where day = :day
                        """)
                .param("day", day)
                .query((row, n) -> {
                    OffsetDateTime last = row.getObject("last_unanswered_at", OffsetDateTime.class);
                    return new DataHealth.ModelCalls(
                            model,
                            row.getInt("calls"),
                            budget,
                            row.getInt("unanswered"),
                            row.getString("last_reason"),
                            last == null ? null : last.toInstant());
                })
                .optional()
                .orElseGet(() -> new DataHealth.ModelCalls(model, 0, budget, 0, null, null));
    }
}
