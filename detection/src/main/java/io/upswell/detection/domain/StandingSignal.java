package io.upswell.detection.domain;

import io.upswell.detection.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal that holds for an account, or held until lately.
 *
 * @param announcedStrength the strength that the last event about it told; small steps add up against it, so that a
 *     slow drift is told as well
 * @param endedAt {@code null} while it holds
 */
public record StandingSignal(
        String account,
        Signal signal,
        double announcedStrength,
        @Nullable Instant endedAt) {

    /** Told as it is now. */
    static StandingSignal told(String account, Signal signal) {
        return new StandingSignal(account, signal, signal.strength(), null);
    }

    boolean open() {
        return endedAt == null;
    }

    boolean isLaterThan(StandingSignal other) {
        return endedAt == null || other.endedAt != null && endedAt.isAfter(other.endedAt);
    }
}
