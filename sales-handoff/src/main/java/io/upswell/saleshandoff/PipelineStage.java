package io.upswell.saleshandoff;

/** Where a handoff stands (FR-3.3). */
public enum PipelineStage {
    REQUESTED,
    ACCEPTED,
    REJECTED,
    PROPOSAL,
    NEGOTIATION,
    WON,
    LOST;

    public boolean closed() {
        return this == REJECTED || this == WON || this == LOST;
    }
}
