package io.upswell.analytics;

/** Which figure of a funnel, a success metric or the signal quality to look behind. */
public enum Drill {
    DETECTED,
    ALERTED,
    OPENED,
    QUALIFIED,
    HANDED_OFF,
    ACCEPTED,
    PROPOSAL,
    WON,
    /** Opened in the period, whenever it was detected: the pipeline. */
    PIPELINE,
    /** Of which somebody knew without Upswell: the lead time. */
    IDENTIFIED,
    DISMISSED,
    LOST,
    /** Alerted, and nobody has done anything since. */
    UNTOUCHED,
    /** Handed off, and the rep answered late or not at all. */
    LATE
}
