package io.upswell.saleshandoff;

import java.time.Instant;

/** The CSM has answered a rep's question. */
public record CsmAnswered(Handoff handoff, CsmQuestion question, Instant at) {}
