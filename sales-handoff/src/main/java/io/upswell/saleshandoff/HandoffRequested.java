package io.upswell.saleshandoff;

import java.time.Instant;

/** A rep is asked to take over a qualified opportunity. */
public record HandoffRequested(Handoff handoff, Instant at) {}
