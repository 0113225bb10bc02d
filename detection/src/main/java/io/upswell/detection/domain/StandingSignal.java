package io.upswell.detection.domain;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal that holds for an account, or held until lately. What the last event about it told is kept beside it: small
 * steps add up against that, so that a slow drift is told as well.
 *
 * @param announcedStrength the strength that was told
 * @param announcedSize the {@link #size} that was told
 * @param endedAt {@code null} while it holds
 */
public record StandingSignal(
        String account,
        Signal signal,
        double announcedStrength,
        double announcedSize,
        @Nullable Instant endedAt) {

    private static final double STRENGTH_STEP = 0.02;
    private static final double SIZE_STEP = 0.2;
    private static final double DUST = 1e-9;

    /** Told as it is now. */
    static StandingSignal told(String account, Signal signal) {
        return new StandingSignal(account, signal, signal.strength(), size(signal), null);
    }

    /** The same, open and with what the facts say of it now. */
    StandingSignal with(Signal refreshed) {
        return new StandingSignal(account, refreshed, announcedStrength, announcedSize, null);
    }

    /** The same, ended. */
    public StandingSignal endedAt(Instant at) {
        return new StandingSignal(account, signal, announcedStrength, announcedSize, at);
    }

    public boolean open() {
        return endedAt == null;
    }

    boolean isLaterThan(StandingSignal other) {
        return endedAt == null || other.endedAt != null && endedAt.isAfter(other.endedAt);
    }

    /** Whether it is far enough from what was told: by 0.02 in strength, or by a person and a fifth of them in size. */
    boolean moved() {
        return Math.abs(signal.strength() - announcedStrength) > STRENGTH_STEP - DUST
                || Math.abs(size(signal) - announcedSize) > Math.max(1, SIZE_STEP * announcedSize) - DUST;
    }

    boolean differsFromTold() {
        return Math.abs(signal.strength() - announcedStrength) > DUST || size(signal) != announcedSize;
    }

    /** How many people it is about: over the contracted seats, or new in a team; its value follows from that. */
    private static double size(Signal signal) {
        return signal.evidence().stream()
                .mapToInt(evidence -> switch (evidence) {
                    case Evidence.Seats seats -> Math.max(0, seats.activeUsers() - seats.contractedSeats());
                    case Evidence.Team team -> team.newUsers().size();
                    default -> 0;
                })
                .sum();
    }
}
