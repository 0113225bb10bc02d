package io.upswell.detection;

/**
 * The ways in which any module says no. Callers outside see the simple name as a code ({@code NotFound} as
 * {@code NOT_FOUND}) and the message as the reason, so a message names the thing and the mend.
 */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String message) {
        super(message);
    }

    /** The input cannot be used; the message says where and why. */
    public static class BadRequest extends Refusal {
        public BadRequest(String message) {
            super(message);
        }
    }

    /** Nobody is signed in. */
    public static class Unauthenticated extends Refusal {
        public Unauthenticated() {
            super("Sign in first.");
        }
    }

    /** The thing exists, but not for this viewer. */
    public static class Forbidden extends Refusal {
        public Forbidden(String message) {
            super(message);
        }
    }

    /** There is no such thing. */
    public static class NotFound extends Refusal {
        public NotFound(String what, Object id) {
            super("There is no %s with the id %s.".formatted(what, id));
        }
    }

    /** Somebody else was first, or the state does not allow it; the message says what holds now. */
    public static class Conflict extends Refusal {
        public Conflict(String message) {
            super(message);
        }
    }
}
