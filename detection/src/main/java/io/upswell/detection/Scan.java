package io.upswell.detection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at all accounts as of an instant, with its progress.
 *
 * @param number grows with every scan
 * @param finishedAt {@code null} while it runs
 */
public record Scan(
        UUID id,
        long number,
        Status status,
        Instant asOf,
        int accountsTotal,
        int accountsScanned,
        int accountsSkipped,
        int signalsDetected,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        /** Somebody stopped it before it had looked at all accounts. */
        CANCELLED
    }
}
