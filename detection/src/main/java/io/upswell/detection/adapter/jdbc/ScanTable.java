package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Scan;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.Scans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scans in {@code detection.scan}, their progress being the sum of their chunks. */
@Repository
class ScanTable implements Scans {

    private static final String SCANS = """
            select s.id, s.number, s.status, s.as_of, s.accounts_total, s.started_at, s.finished_at,
              coalesce(c.scanned, 0) as scanned, coalesce(c.skipped, 0) as skipped, coalesce(c.signals, 0) as signals
            from detection.scan s
            left join lateral (select sum(scanned) as scanned, sum(skipped) as skipped, sum(signals) as signals
              from detection.scan_chunk where scan = s.id) c on true
            """;

    private final JdbcClient jdbc;
    private final ScanChunkTable chunks;

    ScanTable(JdbcClient jdbc, ScanChunkTable chunks) {
        this.jdbc = jdbc;
        this.chunks = chunks;
    }

    @Override
    public Optional<Scan> start(
            Instant asOf, List<String> accounts, @Nullable LocalDate dailyOn, boolean inHindsight, Instant at) {
        UUID id = UUID.randomUUID();
        if (!insert(id, asOf, accounts, dailyOn, at, inHindsight, false)) {
            return Optional.empty();
        }
        chunks.cut(id, accounts, Scans.CHUNK);
        return find(id);
    }

    @Override
    public void revisit(Instant asOf, List<String> accounts, Instant at) {
        UUID id = UUID.randomUUID();
        insert(id, asOf, accounts, null, at, false, true);
        chunks.cut(id, accounts, 1);
    }

    private boolean insert(
            UUID id,
            Instant asOf,
            List<String> accounts,
            @Nullable LocalDate dailyOn,
            Instant at,
            boolean inHindsight,
            boolean revisit) {
        boolean none = accounts.isEmpty();
        // numbers are given in the order of commits: else a smaller one could appear behind a scan already worked on
        jdbc.sql("lock table detection.scan in share row exclusive mode").update();
        return jdbc.sql("""
                        insert into detection.scan (id, status, as_of, accounts_total, started_at, finished_at, daily_on,
                          in_hindsight, revisit)
                        values (:id, :status, :asOf, :total, :at, :finished::timestamptz, :dailyOn::date, :hindsight,
                          :revisit)
                        on conflict (daily_on) do nothing
                        """)
                        .param("id", id)
                        .param("status", none ? "COMPLETED" : "RUNNING")
                        .param("asOf", ScanColumns.timestamp(asOf))
                        .param("total", accounts.size())
                        .param("at", ScanColumns.timestamp(at))
                        .param("finished", none ? ScanColumns.timestamp(at) : null)
                        .param("dailyOn", dailyOn)
                        .param("hindsight", inHindsight)
                        .param("revisit", revisit)
                        .update()
                == 1;
    }

    @Override
    public Optional<ScanChunk> claim() {
        return chunks.claim(false);
    }

    @Override
    public Optional<ScanChunk> claimPrepared() {
        return chunks.claim(true);
    }

    @Override
    public Optional<ScanChunk> toPrepare(Instant now, Instant until) {
        return chunks.toPrepare(now, until);
    }

    @Override
    public void preparing(ScanChunk chunk, Instant until) {
        chunks.preparing(chunk, until);
    }

    @Override
    public void prepared(ScanChunk chunk) {
        chunks.prepared(chunk);
    }

    @Override
    public void finish(ScanChunk chunk, int scanned, Map<String, String> skipped, int signals, Instant at) {
        chunks.finish(chunk, scanned, skipped, signals, at);
    }

    @Override
    public void stumble(ScanChunk chunk, String reason, Instant at) {
        chunks.stumble(chunk, reason, at);
    }

    @Override
    public void cancel(UUID scan, Instant at) {
        jdbc.sql(
                        "update detection.scan set cancelled_at = :at where id = :scan and status = 'RUNNING' and cancelled_at is null")
                .param("at", ScanColumns.timestamp(at))
                .param("scan", scan)
                .update();
    }

    @Override
    public Map<String, String> skipped(UUID scan, int limit) {
        Map<String, String> skipped = new LinkedHashMap<>();
        jdbc.sql(
                        "select account, reason from detection.skipped_account where scan = :scan order by account limit :limit")
                .param("scan", scan)
                .param("limit", limit)
                .query(row -> {
                    skipped.put(row.getString("account"), row.getString("reason"));
                });
        return skipped;
    }

    @Override
    public boolean complete(Instant at) {
        chunks.dropCancelled(at);
        return jdbc.sql("""
                                update detection.scan s
                                set finished_at = :at, status = case when exists (
                                    select from detection.scan_chunk c where c.scan = s.id and c.failure is not null)
                                  then 'FAILED' when exists (
                                    select from detection.scan_chunk c where c.scan = s.id and c.dropped)
                                  then 'CANCELLED' else 'COMPLETED' end
                                where s.status = 'RUNNING'
                                  and s.number = (select min(number) from detection.scan where status = 'RUNNING')
                                  and not exists (select from detection.scan_chunk c where c.scan = s.id and c.done_at is null)
                                """).param("at", ScanColumns.timestamp(at)).update() == 1;
    }

    @Override
    public Optional<Scan> find(UUID id) {
        return jdbc.sql(SCANS + "where s.id = :id")
                .param("id", id)
                .query(ScanTable::read)
                .optional();
    }

    @Override
    public Optional<Scan> latest() {
        return jdbc.sql(
                        SCANS
                                + "where s.status <> 'RUNNING' and not s.in_hindsight and not s.revisit order by s.number desc limit 1")
                .query(ScanTable::read)
                .optional();
    }

    @Override
    public List<Scan> page(@Nullable Long beforeNumber, int limit) {
        return jdbc.sql(
                        SCANS
                                + "where s.number < :before and not s.in_hindsight and not s.revisit order by s.number desc limit :limit")
                .param("before", beforeNumber == null ? Long.MAX_VALUE : beforeNumber)
                .param("limit", limit)
                .query(ScanTable::read)
                .list();
    }

    private static Scan read(ResultSet row, int n) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Scan(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Scan.Status.valueOf(row.getString("status")),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getInt("accounts_total"),
                row.getInt("scanned"),
                row.getInt("skipped"),
                row.getInt("signals"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
