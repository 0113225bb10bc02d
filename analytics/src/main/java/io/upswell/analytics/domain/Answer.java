package io.upswell.analytics.domain;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.opportunities.DismissReason;
import org.jspecify.annotations.Nullable;

/** What people said to an alert in the end. */
enum Answer {
    QUALIFIED,
    NOT_A_FIT,
    ALREADY_KNEW,
    OTHER;

    /** {@code null} while there is none. What was qualified after a dismissal is qualified. */
    static @Nullable Answer of(Journey journey) {
        if (journey.reached(Step.QUALIFIED)) {
            return QUALIFIED;
        }
        DismissReason reason = journey.dismissReason();
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case NOT_A_FIT, WRONG_SIGNAL -> NOT_A_FIT;
            case ALREADY_KNOWN -> ALREADY_KNEW;
            case BAD_TIMING, NO_BUDGET, OTHER -> OTHER;
        };
    }
}
