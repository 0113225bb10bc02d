package io.upswell.detection.adapter.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one fact in the order of arrival, and the one that counts as of the instant that was last asked for.
 *
 * @param <T> a version
 */
final class Versions<T> {

    private final List<Version<T>> all = new ArrayList<>(1);
    private int next;
    private @Nullable T current;
    private @Nullable T takenBack;

    /** @param fact {@code null} when it was taken back */
    record Version<T>(Instant arrivedAt, @Nullable T fact) {}

    void arrived(Instant at, @Nullable T fact) {
        all.add(new Version<>(at, fact));
    }

    List<Version<T>> all() {
        return all;
    }

    /** @return whether another one counts now */
    boolean advance(Instant asOf) {
        boolean moved = false;
        while (next < all.size() && !all.get(next).arrivedAt().isAfter(asOf)) {
            T fact = all.get(next++).fact();
            takenBack = fact != null ? null : current != null ? current : takenBack;
            current = fact;
            moved = true;
        }
        return moved;
    }

    /** @return {@code null} when it had not arrived, or was taken back */
    @Nullable
    T current() {
        return current;
    }

    /** @return what it was before it was taken back, {@code null} while it counts or was never there */
    @Nullable
    T takenBack() {
        return takenBack;
    }

    /** The one that counts as of then, wherever {@link #advance} stands. */
    @Nullable
    T at(Instant asOf) {
        T latest = null;
        for (Version<T> version : all) {
            if (version.arrivedAt().isAfter(asOf)) {
                break;
            }
            latest = version.fact();
        }
        return latest;
    }
}
