package io.upswell.notifications.domain;

import io.upswell.opportunities.DismissReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an opportunity.
 *
 * @param by display name
 * @param reason of a dismissal, {@code null} otherwise
 */
public record Decision(
        String by,
        Instant at,
        @Nullable String note,
        @Nullable DismissReason reason) {

    /** The later of two, so that events may come in any order. */
    static Decision later(@Nullable Decision known, Decision heard) {
        return known == null || heard.at.isAfter(known.at) ? heard : known;
    }
}
