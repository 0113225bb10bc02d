package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign that an account is ready to expand (FR-1.1 to FR-1.7), able to prove what it says.
 *
 * @param id stays the same while the signal goes on, however often it is refreshed
 * @param subject what it is about: a metric, a product or plan, a department; {@code null} where the type says all
 * @param details one sentence as the CSM reads it
 * @param source where it was found, such as {@code meeting_transcript}; {@code null} for usage and users
 * @param strength 0 to 1
 * @param detectedAt for a conversation when it took place, else the instant as of which it first held
 * @param evidence what it stands on, strongest first, never empty
 * @param ruleVersion the version of the rules that found it as it reads now
 */
public record Signal(
        UUID id,
        SignalType type,
        @Nullable String subject,
        String details,
        @Nullable String source,
        double strength,
        Instant detectedAt,
        List<Evidence> evidence,
        int ruleVersion) {

    /** What was kept before there were versions was found by the first. */
    public Signal {
        ruleVersion = Math.max(1, ruleVersion);
    }

    /** Found by the rules that Upswell comes with. */
    public Signal(
            UUID id,
            SignalType type,
            @Nullable String subject,
            String details,
            @Nullable String source,
            double strength,
            Instant detectedAt,
            List<Evidence> evidence) {
        this(id, type, subject, details, source, strength, detectedAt, evidence, 1);
    }
}
