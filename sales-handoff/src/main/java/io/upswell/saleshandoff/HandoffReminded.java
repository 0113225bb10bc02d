package io.upswell.saleshandoff;

import java.time.Instant;

/**
 * A handoff still waits for an answer. Published once for each share.
 *
 * @param percent of the answer time that is over: 50 or 90
 */
public record HandoffReminded(Handoff handoff, int percent, Instant at) {}
