package io.upswell.opportunities;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes what others would, waits until it is worked off, and remembers what this module says about it. */
public class Events {

    private final Queue<Object> heard = new ConcurrentLinkedQueue<>();
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    Events(ApplicationEventPublisher publisher, TransactionOperations transaction, JdbcClient jdbc) {
        this.publisher = publisher;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(Object event) {
        if (event.getClass().getPackageName().equals("io.upswell.opportunities")) {
            heard.add(event);
        }
    }

    public void publish(Object... events) {
        for (Object event : events) {
            transaction.executeWithoutResult(status -> publisher.publishEvent(event));
        }
        settle();
    }

    /** Until every publication is completed. */
    public void settle() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    public <E> List<E> of(Class<E> type, Predicate<E> which) {
        return heard.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }
}
