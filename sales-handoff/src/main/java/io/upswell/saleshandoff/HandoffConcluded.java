package io.upswell.saleshandoff;

import io.upswell.opportunities.Conclusion;
import io.upswell.opportunities.OpportunityConcluded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff was won or lost (FR-3.3): the opportunity behind it is over.
 *
 * @param by display name of who ended it, or the CRM's name
 * @param detail what was won, or why it was lost
 */
public record HandoffConcluded(
        Handoff handoff,
        Conclusion conclusion,
        Instant at,
        @Nullable String by,
        @Nullable String detail) implements OpportunityConcluded {

    @Override
    public UUID opportunityId() {
        return handoff.opportunity().id();
    }

    @Override
    public Instant concludedAt() {
        return at;
    }

    @Override
    public @Nullable String concludedBy() {
        return by;
    }
}
