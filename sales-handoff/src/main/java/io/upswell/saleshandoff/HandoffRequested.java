package io.upswell.saleshandoff;

import java.time.Instant;

/** A rep is asked to take over a qualified opportunity; again after a reassignment or a second asking. */
public record HandoffRequested(Handoff handoff, Instant at) {

    /** What the rep needs to answer, all of it derived from what the event carries. */
    public HandoffPackage contents() {
        return HandoffPackage.of(handoff);
    }
}
