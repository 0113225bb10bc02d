package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, e-mail thread, support case or chat with a customer.
 *
 * @param channel {@code meeting}, {@code email}, {@code support} or {@code chat}
 * @param upstreamSignals what an upstream meeting-intelligence system wrote into {@code analysis.expansion_signals}
 */
public record Conversation(
        String id,
        String account,
        String channel,
        Instant occurredAt,
        @Nullable String title,
        List<Segment> segments,
        List<String> upstreamSignals) {

    /** What one person said in one go. */
    public record Segment(@Nullable String speaker, Side side, String text) {}

    public enum Side {
        CUSTOMER,
        VENDOR
    }
}
