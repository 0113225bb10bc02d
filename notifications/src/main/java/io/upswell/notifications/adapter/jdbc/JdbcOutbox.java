package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Template;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void takeTurn(UUID opportunity, String recipient, Template template) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 103))")
                .param("key", "%s %s %s".formatted(opportunity, template.key(), recipient))
                .query((row, number) -> "")
                .single();
    }

    /** One for each person at a time, and for nobody before the pace allows: in all nodes, since who claims notes it. */
    @Override
    public List<Errand> claim(Instant now, Duration lease, Duration pace, int limit) {
        List<Errand> errands = new ArrayList<>();
        for (Picked picked : pick(now, lease, limit, pace.isZero())) {
            errands.add(new Errand(picked.message(), picked.inDoubt()));
            if (!pace.isZero()) {
                jdbc.sql("""
                                insert into notifications.pace (recipient, free_at) values (?, ?)
                                on conflict (recipient) do update set free_at = excluded.free_at""")
                        .params(picked.recipient(), Timestamp.from(now.plus(pace)))
                        .update();
            }
        }
        return errands;
    }

    private record Picked(UUID message, boolean inDoubt, String recipient) {}

    private List<Picked> pick(Instant now, Duration lease, int limit, boolean unpaced) {
        return jdbc.sql("""
                        with first as (
                            select distinct on (%1$s) id
                              from notifications.message
                             where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                               and not exists (select 1 from notifications.pace p
                                                where %2$s and p.recipient = message.recipient
                                                  and p.free_at > :now)
                             order by %1$s, due_at, created_at),
                        picked as (
                            select m.id, m.in_doubt from notifications.message m join first using (id)
                             where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                             order by due_at, created_at limit :limit
                               for update of m skip locked)
                        update notifications.message m
                           set claimed_until = :until, attempts = m.attempts + 1, in_doubt = m.slack_ts is null
                          from picked where m.id = picked.id
                        returning m.id, picked.in_doubt, m.recipient""".formatted(unpaced ? "id" : "recipient", !unpaced))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query((row, number) -> new Picked(row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3)))
                .list();
    }
}
