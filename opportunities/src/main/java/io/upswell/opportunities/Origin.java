package io.upswell.opportunities;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From where something was done to an opportunity. An adapter says so around its calls of the desk. */
public enum Origin {
    /** A page of Upswell. */
    UI,
    SLACK,
    /** A program. */
    API,
    /** What a scan saw. */
    SCAN,
    /** The day that somebody had named came. */
    CALENDAR,
    /** The workflow file says so. */
    WORKFLOW,
    /** The pipeline, or the CRM behind it. */
    SALES;

    private static final ThreadLocal<@Nullable Origin> CURRENT = new ThreadLocal<>();

    /** Calls the desk on behalf of somebody who is here. */
    public <T> T call(Supplier<T> work) {
        Origin before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The same for what gives nothing back. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return this;
        });
    }

    /** Where the current call came from: from a page where nobody says otherwise. */
    public static Origin current() {
        return Objects.requireNonNullElse(CURRENT.get(), UI);
    }
}
