package io.upswell.saleshandoff.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The CRM did not do what it was asked. The message says what is wrong and where; it never holds a secret. */
public final class CrmFailure extends RuntimeException {

    /** REFUSED is the only one that another try does not heal. */
    public enum Kind {
        /** No answer: whether the call was carried out is unknown. */
        UNREACHABLE,
        /** Asked too often. */
        BUSY,
        UNAVAILABLE,
        UNAUTHORIZED,
        /** The request itself is not acceptable: a field, a value, a rule of the CRM. */
        REFUSED
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public CrmFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    /** @param retryAfter how long the CRM asked to be left alone */
    public CrmFailure(Kind kind, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public boolean passing() {
        return kind != Kind.REFUSED;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * What an HTTP status means when the body says no more.
     *
     * @param retryAfterSeconds the header of that name, {@code null} without it
     */
    public static CrmFailure ofStatus(int status, String message, @Nullable String retryAfterSeconds) {
        Kind kind = switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case 408 -> Kind.UNREACHABLE;
            case 429 -> Kind.BUSY;
            default -> status >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED;
        };
        return new CrmFailure(kind, message, seconds(retryAfterSeconds));
    }

    private static @Nullable Duration seconds(@Nullable String value) {
        return value != null && value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
