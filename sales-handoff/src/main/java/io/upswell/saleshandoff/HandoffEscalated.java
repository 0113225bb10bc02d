package io.upswell.saleshandoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nobody answered in time and nobody else is to be asked: the manager decides.
 *
 * @param rep who did not answer
 */
public record HandoffEscalated(Handoff handoff, @Nullable String rep, Instant at) {}
