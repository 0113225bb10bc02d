package io.upswell.notifications.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A message did not get through; the message says what Slack said, without any secret. */
public class Undelivered extends RuntimeException {

    public enum Kind {
        /** It will not get through however often it is tried. */
        REFUSED,
        /** It has not arrived; later it may. */
        NOT_NOW,
        /** No answer: it may have arrived. */
        IN_DOUBT,
        /** Everybody is to wait. */
        BUSY
    }

    private final Kind kind;
    private final String said;
    private final @Nullable Duration retryAfter;

    public Undelivered(Kind kind, String message, @Nullable Duration retryAfter) {
        super(message);
        this.said = message;
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** One sentence for whoever asks why. */
    public String said() {
        return said;
    }

    public Kind kind() {
        return kind;
    }

    /** How long Slack asks to wait, {@code null} when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
