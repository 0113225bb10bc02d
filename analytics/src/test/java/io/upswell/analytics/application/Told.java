package io.upswell.analytics.application;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of events at once; the application writes them down at once and tells of them a moment later. */
@Component
public class Told {

    private final Telling telling;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Told(Telling telling, TransactionTemplate transaction, JdbcClient jdbc) {
        this.telling = telling;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public void of(List<Object> events) {
        transaction.executeWithoutResult(status -> {
            events.forEach(telling::write);
            while (telling.tellNext()) {}
        });
    }

    public void anew() {
        transaction.executeWithoutResult(status -> telling.tellAnew());
    }

    public void nothing() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from analytics.event").update();
            jdbc.sql("delete from analytics.baseline").update();
            telling.tellAnew();
        });
    }
}
