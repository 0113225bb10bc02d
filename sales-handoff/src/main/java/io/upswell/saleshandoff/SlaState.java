package io.upswell.saleshandoff;

/** How the answer to a handoff stands against its due time; ANSWERED once there is one. */
public enum SlaState {
    ON_TRACK,
    AT_RISK,
    BREACHED,
    ANSWERED
}
