package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.domain.Expansion;
import io.upswell.analytics.domain.ReplayedAlert;
import io.upswell.analytics.domain.Replays.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What replays found: a statement for each kind, however many there are. */
final class ReplayRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReplayRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void write(UUID replay, Found found) {
        batch.batchUpdate(
                """
                insert into analytics.replay_alert (replay, candidate, account, day, account_name, csm, sales_rep, score,
                  estimated, currency, types)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
                on conflict (replay, candidate, account, day) do update set score = excluded.score
                """,
                found.alerts().stream()
                        .map(alert -> new Object[] {
                            replay,
                            alert.candidate(),
                            alert.account(),
                            alert.day(),
                            alert.name(),
                            alert.csm(),
                            alert.salesRep(),
                            alert.score(),
                            alert.estimated(),
                            alert.currency(),
                            String.join(",", alert.types())
                        })
                        .toList());
        batch.batchUpdate(
                """
                insert into analytics.replay_expansion (replay, account, account_name, csm, sales_rep, known_on, won_on,
                  booked, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                found.expansions().stream()
                        .map(one -> new Object[] {
                            replay,
                            one.account(),
                            one.name(),
                            one.csm(),
                            one.salesRep(),
                            one.knownOn(),
                            one.wonOn(),
                            one.booked(),
                            one.currency()
                        })
                        .toList());
        batch.batchUpdate(
                "insert into analytics.replay_csm (replay, csm) values (?, ?) on conflict do nothing",
                found.csms().stream()
                        .sorted()
                        .map(csm -> new Object[] {replay, csm})
                        .toList());
    }

    Found read(UUID replay) {
        return new Found(
                query("select * from analytics.replay_alert where replay = :replay order by account, day", replay)
                        .query((row, n) -> alert(row))
                        .list(),
                query(
                                "select * from analytics.replay_expansion where replay = :replay order by account, known_on",
                                replay)
                        .query((row, n) -> expansion(row))
                        .list(),
                query("select csm from analytics.replay_csm where replay = :replay", replay)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private JdbcClient.StatementSpec query(String sql, UUID replay) {
        return jdbc.sql(sql).param("replay", replay);
    }

    private static ReplayedAlert alert(ResultSet row) throws SQLException {
        return new ReplayedAlert(
                row.getBoolean("candidate"),
                row.getString("account"),
                row.getString("account_name"),
                row.getString("csm"),
                row.getString("sales_rep"),
                row.getObject("day", LocalDate.class),
                row.getDouble("score"),
                row.getBigDecimal("estimated"),
                row.getString("currency"),
                List.of((String[]) row.getArray("types").getArray()));
    }

    private static Expansion expansion(ResultSet row) throws SQLException {
        return new Expansion(
                row.getString("account"),
                row.getString("account_name"),
                row.getString("csm"),
                row.getString("sales_rep"),
                row.getObject("known_on", LocalDate.class),
                row.getObject("won_on", LocalDate.class),
                row.getBigDecimal("booked"),
                row.getString("currency"));
    }
}
