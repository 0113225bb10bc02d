package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.Replay;
import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.Replays;
import io.upswell.detection.RuleSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Replays and their chunks; a chunk row's lock says who works on it. */
@Repository
class ReplayTable implements Replays {

    private static final int MOST_ATTEMPTS = 3;

    private static final String SELECT = """
            select r.*, (r.live ->> 'version')::int as live_version, (r.candidate ->> 'version')::int as other_version,
              coalesce((select sum(account_days) from analytics.replay_chunk where replay = r.id and done_at is not null),
                0) as done,
              (select min(failure) from analytics.replay_chunk where replay = r.id and failure is not null) as failure
            from analytics.replay r
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ReplayRows rows;
    private final JsonMapper json;

    ReplayTable(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = new ReplayRows(jdbc, batch);
        this.json = json;
    }

    @Override
    public void start(ReplayChunk whole, List<ReplayChunk> parts, String requestedBy, Instant at) {
        jdbc.sql("""
                        insert into analytics.replay (id, status, requested_by, requested_at, from_day, to_day, live,
                          candidate, account_days)
                        values (:id, 'RUNNING', :by, :at, :from, :to, cast(:live as jsonb), cast(:candidate as jsonb), :days)
                        """)
                .param("id", whole.replay())
                .param("by", requestedBy)
                .param("at", timestamp(at))
                .param("from", whole.from())
                .param("to", whole.to())
                .param("live", json.writeValueAsString(whole.live()))
                .param("candidate", whole.candidate() == null ? null : json.writeValueAsString(whole.candidate()))
                .param(
                        "days",
                        parts.stream().mapToLong(ReplayChunk::accountDays).sum())
                .update();
        batch.batchUpdate(
                """
                insert into analytics.replay_chunk (replay, no, first_account, last_account, accounts, account_days)
                values (?, ?, ?, ?, ?, ?)
                """,
                parts.stream()
                        .map(part -> new Object[] {
                            part.replay(), part.no(), part.first(), part.last(), part.accounts(), part.accountDays()
                        })
                        .toList());
    }

    @Override
    public Optional<Replay> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query((row, n) -> replay(row))
                .optional();
    }

    @Override
    public List<Replay> latest(int limit) {
        return jdbc.sql(SELECT + " order by r.number desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> replay(row))
                .list();
    }

    @Override
    public void cancel(UUID id, Instant at) {
        jdbc.sql(
                        "update analytics.replay set status = 'CANCELLED', finished_at = :at where id = :id and status = 'RUNNING'")
                .param("id", id)
                .param("at", timestamp(at))
                .update();
    }

    @Override
    public Optional<ReplayChunk> claim() {
        return jdbc.sql("""
                        select c.replay, c.no, c.first_account, c.last_account, c.accounts, r.from_day, r.to_day, r.live, r.candidate
                        from analytics.replay_chunk c join analytics.replay r on r.id = c.replay
                        where r.number = (select min(number) from analytics.replay where status = 'RUNNING')
                          and c.done_at is null
                        order by c.no
                        limit 1
                        for update of c skip locked
                        """).query((row, n) -> chunk(row)).optional();
    }

    @Override
    public boolean isRunning(UUID id) {
        return jdbc.sql("select status = 'RUNNING' from analytics.replay where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void finish(ReplayChunk chunk, Found found, Instant at) {
        rows.write(chunk.replay(), found);
        jdbc.sql("update analytics.replay_chunk set failure = null, done_at = :at where replay = :replay and no = :no")
                .param("at", timestamp(at))
                .param("replay", chunk.replay())
                .param("no", chunk.no())
                .update();
    }

    @Override
    public void stumble(ReplayChunk chunk, String reason, Instant at) {
        jdbc.sql("""
                        update analytics.replay_chunk
                        set attempts = attempts + 1, failure = :reason,
                          done_at = case when attempts + 1 >= :most then cast(:at as timestamptz) end
                        where replay = :replay and no = :no and done_at is null
                        """)
                .param("reason", reason)
                .param("most", MOST_ATTEMPTS)
                .param("at", timestamp(at))
                .param("replay", chunk.replay())
                .param("no", chunk.no())
                .update();
    }

    @Override
    public boolean complete(Instant at) {
        return jdbc.sql("""
                        update analytics.replay r set finished_at = :at, status =
                          case when exists (select from analytics.replay_chunk
                                             where replay = r.id and failure is not null)
                               then 'FAILED' else 'COMPLETED' end
                        where r.status = 'RUNNING' and not exists (
                          select from analytics.replay_chunk where replay = r.id and done_at is null)
                        """).param("at", timestamp(at)).update() > 0;
    }

    @Override
    public Found found(UUID replay) {
        return rows.read(replay);
    }

    private Replay replay(ResultSet row) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Replay(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Replay.Status.valueOf(row.getString("status")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("live_version"),
                row.getObject("other_version", Integer.class),
                row.getLong("account_days"),
                row.getLong("done"),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getString("failure"));
    }

    private ReplayChunk chunk(ResultSet row) throws SQLException {
        return new ReplayChunk(
                row.getObject("replay", UUID.class),
                row.getInt("no"),
                row.getString("first_account"),
                row.getString("last_account"),
                row.getInt("accounts"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                json.readValue(row.getString("live"), RuleSet.class),
                rules(row.getString("candidate")));
    }

    private @Nullable RuleSet rules(@Nullable String text) {
        return text == null ? null : json.readValue(text, RuleSet.class);
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
