package io.upswell.detection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that tells the past afterwards, such as the demo's simulated year: between {@link #begin} and {@link #close} the
 * current thread acts as of an instant that has gone by. The clock says so, whoever listens to its events acts in
 * hindsight too, and nobody is disturbed by what is told: no message leaves the application, no alarm is set.
 */
public final class Hindsight implements AutoCloseable {

    private static final ThreadLocal<@Nullable Instant> NOW = new ThreadLocal<>();

    private final @Nullable Instant before = NOW.get();

    private Hindsight() {}

    /** As it is; {@link #of} may follow. What was before comes back at the end. */
    public static Hindsight begin() {
        return new Hindsight();
    }

    /** @param instant {@code null} for the present */
    public Hindsight of(@Nullable Instant instant) {
        set(instant);
        return this;
    }

    /** The instant that the current thread acts as of, {@code null} when that is the present. */
    public static @Nullable Instant now() {
        return NOW.get();
    }

    public static boolean isOn() {
        return NOW.get() != null;
    }

    /** The same work for another thread, as of the instant that holds here. */
    public static Runnable carried(Runnable work) {
        Instant instant = NOW.get();
        return () -> {
            try (var hindsight = begin().of(instant)) {
                work.run();
            }
        };
    }

    @Override
    public void close() {
        set(before);
    }

    private static void set(@Nullable Instant instant) {
        if (instant == null) {
            NOW.remove();
        } else {
            NOW.set(instant);
        }
    }
}
