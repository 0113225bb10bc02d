package io.upswell.opportunities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person decided against it.
 *
 * @param by display name
 */
public record OpportunityDismissed(
        OpportunitySnapshot opportunity,
        DismissReason reason,
        @Nullable String note,
        String by,
        Instant at) {}
