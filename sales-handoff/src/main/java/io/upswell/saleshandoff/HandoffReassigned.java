package io.upswell.saleshandoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handoff has another rep now. {@link HandoffRequested} follows for the new one while it waits for an answer.
 *
 * @param from who had it, {@code null} where nobody did
 * @param by display name, {@code null} when the clock did it
 */
public record HandoffReassigned(
        Handoff handoff, @Nullable String from, @Nullable String by, Instant at) {}
