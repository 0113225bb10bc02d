package io.upswell.analytics;

/** What figures can be cut by. */
public enum Dimension {
    SIGNAL_TYPE,
    RULE,
    SEGMENT,
    CSM,
    SALES_REP,
    PLAN,
    BAND
}
