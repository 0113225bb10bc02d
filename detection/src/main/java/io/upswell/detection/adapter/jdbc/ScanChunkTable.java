package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.ScanChunk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chunks of the scans in {@code detection.scan_chunk}; a row's lock says who works on it. */
@Repository
class ScanChunkTable {

    private static final int MOST_ATTEMPTS = 3;

    private static final String OPEN_CHUNKS = """
            select c.scan, s.number, s.as_of, c.no, c.first_account, c.last_account, s.in_hindsight
            from detection.scan_chunk c join detection.scan s on s.id = c.scan
            where s.number = (select min(number) from detection.scan where status = 'RUNNING')
              and c.done_at is null and s.cancelled_at is null
            """;

    private final JdbcClient jdbc;

    ScanChunkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void cut(UUID scan, List<String> accounts, int chunk) {
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int from = 0; from < accounts.size(); from += chunk) {
            int to = Math.min(from + chunk, accounts.size());
            first.add(accounts.get(from));
            last.add(accounts.get(to - 1));
            sizes.add(to - from);
        }
        jdbc.sql("""
                        insert into detection.scan_chunk (scan, no, first_account, last_account, accounts)
                        select :scan, n.no, n.first, n.last, n.size
                        from unnest(:first, :last, :sizes) with ordinality as n (first, last, size, no)
                        """)
                .param("scan", scan)
                .param("first", ScanColumns.texts(first))
                .param("last", ScanColumns.texts(last))
                .param("sizes", sizes.toArray(Integer[]::new))
                .update();
    }

    Optional<ScanChunk> claim(boolean prepared) {
        return jdbc.sql(OPEN_CHUNKS + """
                          and (c.prepared or not :prepared)
                        order by c.no
                        limit 1
                        for update of c skip locked
                        """)
                .param("prepared", prepared)
                .query(ScanChunkTable::chunk)
                .optional();
    }

    Optional<ScanChunk> toPrepare(Instant now, Instant until) {
        Optional<ScanChunk> chunk = jdbc.sql(OPEN_CHUNKS + """
                          and not c.prepared and (c.preparing_until is null or c.preparing_until < :now)
                        order by c.no
                        limit 1
                        for update of c skip locked
                        """)
                .param("now", ScanColumns.timestamp(now))
                .query(ScanChunkTable::chunk)
                .optional();
        chunk.ifPresent(found -> preparing(found, until));
        return chunk;
    }

    void preparing(ScanChunk chunk, Instant until) {
        jdbc.sql("update detection.scan_chunk set preparing_until = :until where scan = :scan and no = :no")
                .param("until", ScanColumns.timestamp(until))
                .param("scan", chunk.scan())
                .param("no", chunk.no())
                .update();
    }

    void prepared(ScanChunk chunk) {
        jdbc.sql("update detection.scan_chunk set prepared = true where scan = :scan and no = :no")
                .param("scan", chunk.scan())
                .param("no", chunk.no())
                .update();
    }

    private static ScanChunk chunk(ResultSet row, int n) throws SQLException {
        return new ScanChunk(
                row.getObject("scan", UUID.class),
                row.getLong("number"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getInt("no"),
                row.getString("first_account"),
                row.getString("last_account"),
                row.getBoolean("in_hindsight"));
    }

    /** The chunks of cancelled scans that nobody works on. */
    void dropCancelled(Instant at) {
        jdbc.sql("""
                        update detection.scan_chunk set done_at = :at, dropped = true, failure = null
                        where (scan, no) in (
                          select c.scan, c.no
                          from detection.scan_chunk c join detection.scan s on s.id = c.scan
                          where s.status = 'RUNNING' and s.cancelled_at is not null and c.done_at is null
                          for update of c skip locked)
                        """).param("at", ScanColumns.timestamp(at)).update();
    }

    void finish(ScanChunk chunk, int scanned, Map<String, String> skipped, int signals, Instant at) {
        jdbc.sql("""
                        update detection.scan_chunk
                        set scanned = :scanned, skipped = :skipped, signals = :signals, failure = null, done_at = :at
                        where scan = :scan and no = :no
                        """)
                .param("scanned", scanned)
                .param("skipped", skipped.size())
                .param("signals", signals)
                .param("at", ScanColumns.timestamp(at))
                .param("scan", chunk.scan())
                .param("no", chunk.no())
                .update();
        if (!skipped.isEmpty()) {
            jdbc.sql("""
                            insert into detection.skipped_account (scan, account, reason)
                            select :scan, n.account, n.reason from unnest(:accounts, :reasons) as n (account, reason)
                            on conflict do nothing
                            """)
                    .param("scan", chunk.scan())
                    .param("accounts", ScanColumns.texts(skipped.keySet()))
                    .param("reasons", ScanColumns.texts(skipped.values()))
                    .update();
        }
    }

    void stumble(ScanChunk chunk, String reason, Instant at) {
        jdbc.sql("""
                        update detection.scan_chunk
                        set attempts = attempts + 1, failure = :reason,
                          done_at = case when attempts + 1 >= :most then :at::timestamptz end,
                          skipped = case when attempts + 1 >= :most then accounts else 0 end
                        where scan = :scan and no = :no and done_at is null
                        """)
                .param("reason", reason)
                .param("most", MOST_ATTEMPTS)
                .param("at", ScanColumns.timestamp(at))
                .param("scan", chunk.scan())
                .param("no", chunk.no())
                .update();
    }
}
