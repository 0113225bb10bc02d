package io.upswell.saleshandoff;

import java.time.Instant;

/** The rep asks the CSM before answering a handoff. */
public record CsmAsked(Handoff handoff, CsmQuestion question, Instant at) {}
