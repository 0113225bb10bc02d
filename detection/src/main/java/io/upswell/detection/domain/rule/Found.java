package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.SignalType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal as a rule sees it, before it is known whether it held already.
 *
 * @param subject what it is about, {@code null} where the type says all
 * @param source where it was found, {@code null} for usage and users
 * @param strength 0 to 1
 * @param occurredAt when the customer said or did it; {@code null} where it simply holds
 */
public record Found(
        SignalType type,
        @Nullable String subject,
        String details,
        @Nullable String source,
        double strength,
        @Nullable Instant occurredAt,
        List<Evidence> evidence) {

    /** The same on other evidence. */
    Found on(List<Evidence> other) {
        return new Found(type, subject, details, source, strength, occurredAt, other);
    }
}
