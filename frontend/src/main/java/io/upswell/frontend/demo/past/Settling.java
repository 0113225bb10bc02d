package io.upswell.frontend.demo.past;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until what was begun has had its effect, so that the past happens in its order. */
@Component
class Settling {

    private static final long LOOK_EVERY = Duration.ofMillis(8).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final JdbcClient jdbc;

    Settling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return {@code null} when it did not come in time */
    <T> @Nullable T await(Supplier<@Nullable T> look) {
        long until = System.nanoTime() + PATIENCE;
        T seen = look.get();
        while (seen == null
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY);
            seen = look.get();
        }
        return seen;
    }

    /** Until everybody who listens to events has heard them; an event whose listener fails is not waited for long. */
    void untilHeard() {
        await(() -> unheard() ? null : Boolean.TRUE);
    }

    private boolean unheard() {
        return jdbc.sql("select exists (select from event_publication where completion_date is null)")
                .query(Boolean.class)
                .single();
    }
}
