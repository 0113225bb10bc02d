package io.upswell.opportunities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was given to Sales has come to its end (FR-3.3), so the account may have another one. Whoever took it over
 * implements this in an event of their own: this module depends on nobody who does.
 */
public interface OpportunityConcluded {

    UUID opportunityId();

    Conclusion conclusion();

    /** Of two conclusions the later one holds. */
    Instant concludedAt();

    /** Display name of who ended it, {@code null} when no person did. */
    @Nullable
    String concludedBy();

    /** In plain words: the reason of a loss, the amount of a win. */
    @Nullable
    String detail();
}
