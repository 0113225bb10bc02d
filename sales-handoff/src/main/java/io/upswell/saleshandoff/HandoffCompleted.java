package io.upswell.saleshandoff;

import java.time.Instant;

/** The CRM record exists and the rep has accepted. */
public record HandoffCompleted(Handoff handoff, Instant at) {}
