package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Template;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
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

    @Override
    public List<Errand> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                        with picked as (
                            select id, in_doubt from notifications.message
                             where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                             order by due_at, created_at limit :limit
                               for update skip locked)
                        update notifications.message m
                           set claimed_until = :until, attempts = m.attempts + 1, in_doubt = m.slack_ts is null
                          from picked where m.id = picked.id
                        returning m.id, picked.in_doubt""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query((row, number) -> new Errand(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }
}
