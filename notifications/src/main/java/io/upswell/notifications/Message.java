package io.upswell.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was, or is to be, said to one person about one opportunity.
 *
 * @param opportunity {@code null} for a digest
 * @param recipient username
 * @param channel {@code slack}, or {@code inbox} where it is read in the application, {@code email} where it went by mail too
 * @param template such as {@code expansion_signal_alert}
 * @param text the plain form, for notifications and for those without Block Kit
 * @param blocks Slack Block Kit, a JSON array
 * @param revision of the opportunity that it tells of
 * @param sentAt of the first delivery, {@code null} before
 * @param updatedAt when it was last edited in place, {@code null} when never
 * @param reason why it is held back or failed
 */
public record Message(
        UUID id,
        @Nullable UUID opportunity,
        String recipient,
        String channel,
        String template,
        Status status,
        String text,
        String blocks,
        long revision,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant updatedAt,
        @Nullable String reason) {

    public enum Status {
        QUEUED,
        HELD,
        SENT,
        UPDATED,
        FAILED
    }
}
