package io.upswell.detection.domain.rule;

/** A fact that a condition asks for is not on record, or cannot be told from what is. */
public final class MissingFact extends RuntimeException {

    private final String reason;

    /** @param reason as people read it, such as "no API calls limit on record" */
    public MissingFact(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** Thrown for every account without the fact: the trace would only cost time. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
