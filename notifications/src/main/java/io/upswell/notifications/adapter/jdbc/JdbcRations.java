package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Rations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRations implements Rations {

    private final JdbcClient jdbc;

    JdbcRations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void takeTurn(String recipient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 104))")
                .param(recipient)
                .query((row, number) -> "")
                .single();
    }

    @Override
    public List<String> waiting(Instant settled, Instant patience) {
        return jdbc.sql("""
                        select recipient from notifications.message where candidate_since is not null
                         group by recipient
                        having max(candidate_since) <= :settled or min(candidate_since) <= :patience""")
                .param("settled", Timestamp.from(settled))
                .param("patience", Timestamp.from(patience))
                .query(JdbcRations::name)
                .list();
    }

    @Override
    public List<UUID> candidates(String recipient, Instant now) {
        return jdbc.sql("""
                        select id from notifications.message where recipient = ? and candidate_since <= ?
                         order by weight desc, id""")
                .params(recipient, Timestamp.from(now))
                .query(JdbcRations::id)
                .list();
    }

    @Override
    public int pushed(String recipient, LocalDate day) {
        return jdbc.sql("select count(*) from notifications.alert_push where recipient = ? and day = ?")
                .params(recipient, day)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Override
    public void record(Letter pushed, LocalDate day, Instant at) {
        jdbc.sql("insert into notifications.alert_push (message, edition, recipient, day, pushed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(pushed.id(), pushed.turn().edition(), pushed.recipient(), day, Timestamp.from(at))
                .update();
    }

    @Override
    public List<String> digests(Instant now) {
        return jdbc.sql("select distinct recipient from notifications.message where digest_at <= ?")
                .param(Timestamp.from(now))
                .query(JdbcRations::name)
                .list();
    }

    @Override
    public List<UUID> forDigest(String recipient, Instant now) {
        return jdbc.sql("select id from notifications.message where recipient = ? and digest_at <= ?"
                        + " order by weight desc, id")
                .params(recipient, Timestamp.from(now))
                .query(JdbcRations::id)
                .list();
    }

    @Override
    public List<UUID> untouched(Instant told) {
        return jdbc.sql("""
                        select m.id from notifications.message m
                         where m.template = 'expansion_signal_alert' and m.told_at <= ?
                           and m.story #>> '{opportunity,band}' = 'HIGH'
                           and m.story #>> '{opportunity,status}' in ('SUGGESTED', 'OPEN')
                           and m.story #>> '{opportunity,confirmedBy}' is null
                           and not exists (select 1 from notifications.message e
                                            where e.opportunity = m.opportunity
                                              and e.template = 'expansion_escalation')""").param(Timestamp.from(told)).query(JdbcRations::id).list();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static String name(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }
}
