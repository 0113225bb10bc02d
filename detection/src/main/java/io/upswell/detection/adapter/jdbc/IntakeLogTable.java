package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.DataHealth;
import io.upswell.detection.domain.IntakeLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines sent, in {@code detection.intake_day} and {@code detection.rejected_line}. */
@Repository
class IntakeLogTable implements IntakeLog {

    private final JdbcClient jdbc;

    IntakeLogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Map<Origin, Long> accepted, List<DataHealth.RejectedLine> rejected, Instant at) {
        Map<String, List<DataHealth.RejectedLine>> refused =
                rejected.stream().collect(Collectors.groupingBy(DataHealth.RejectedLine::source));
        // always in the same order: else two uploads could block each other in a ring
        SortedSet<Origin> origins =
                new TreeSet<>(Comparator.comparing(Origin::source).thenComparing(Origin::metric));
        origins.addAll(accepted.keySet());
        refused.keySet().forEach(source -> origins.add(new Origin(source, "")));
        for (Origin origin : origins) {
            List<DataHealth.RejectedLine> lines =
                    origin.metric().isEmpty() ? refused.getOrDefault(origin.source(), List.of()) : List.of();
            count(origin, accepted.getOrDefault(origin, 0L), lines.size(), at);
            if (!lines.isEmpty()) {
                keep(lines);
                forgetOld(origin.source());
            }
        }
    }

    private void count(Origin origin, long accepted, long rejected, Instant at) {
        jdbc.sql("""
                        insert into detection.intake_day as d (day, source, metric, accepted, rejected, last_arrival)
                        values (:day, :source, :metric, :accepted, :rejected, cast(:arrival as timestamptz))
                        on conflict (day, source, metric) do update
                        set accepted = d.accepted + excluded.accepted, rejected = d.rejected + excluded.rejected,
                          last_arrival = greatest(d.last_arrival, excluded.last_arrival)
                        """)
                .param("day", LocalDate.ofInstant(at, ZoneOffset.UTC))
                .param("source", origin.source())
                .param("metric", origin.metric())
                .param("accepted", accepted)
                .param("rejected", rejected)
                .param("arrival", accepted == 0 ? null : ScanColumns.timestamp(at))
                .update();
    }

    private void keep(List<DataHealth.RejectedLine> lines) {
        for (DataHealth.RejectedLine line : lines.subList(Math.max(0, lines.size() - MOST_REJECTED), lines.size())) {
            jdbc.sql("""
                            insert into detection.rejected_line (source, line, reason, rejected_at)
                            values (:source, :line, :reason, :at)
                            """)
                    .param("source", line.source())
                    .param("line", line.line())
                    .param("reason", line.reason().replace("\u0000", ""))
                    .param("at", ScanColumns.timestamp(line.rejectedAt()))
                    .update();
        }
    }

    private void forgetOld(String source) {
        jdbc.sql("""
                        delete from detection.rejected_line where source = :source and id <= (
                          select id from detection.rejected_line where source = :source
                          order by id desc offset :kept limit 1)
                        """).param("source", source).param("kept", MOST_REJECTED).update();
    }

    @Override
    public List<DataHealth.Source> sources(LocalDate since) {
        return jdbc.sql("""
                        select source, metric, max(last_arrival) as last_arrival,
                          coalesce(sum(accepted) filter (where day >= :since), 0) as accepted,
                          coalesce(sum(rejected) filter (where day >= :since), 0) as rejected
                        from detection.intake_day group by source, metric order by source, metric
                        """).param("since", since).query(IntakeLogTable::source).list();
    }

    @Override
    public List<DataHealth.RejectedLine> rejected() {
        return jdbc.sql("select source, line, reason, rejected_at from detection.rejected_line order by id desc")
                .query((row, n) -> new DataHealth.RejectedLine(
                        row.getString("source"),
                        row.getLong("line"),
                        row.getString("reason"),
                        row.getObject("rejected_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static DataHealth.Source source(ResultSet row, int n) throws SQLException {
        String metric = row.getString("metric");
        @Nullable OffsetDateTime arrival = row.getObject("last_arrival", OffsetDateTime.class);
        return new DataHealth.Source(
                row.getString("source"),
                metric.isEmpty() ? null : metric,
                arrival == null ? null : arrival.toInstant(),
                row.getLong("accepted"),
                row.getLong("rejected"));
    }
}
