package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.SeenRequests;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeenRequests implements SeenRequests {

    /** Older signatures do not count, with a clock that is as much ahead as another is behind. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    JdbcSeenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean first(String signature, Instant now) {
        jdbc.sql("delete from notifications.slack_request where seen_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        return jdbc.sql("insert into notifications.slack_request (signature, seen_at) values (?, ?)"
                                + " on conflict (signature) do nothing")
                        .params(signature, Timestamp.from(now))
                        .update()
                == 1;
    }
}
