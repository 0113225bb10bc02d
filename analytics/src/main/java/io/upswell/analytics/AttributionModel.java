package io.upswell.analytics;

/** Which of the signals that led to a win are owed how much of it. Signals seen at one instant share alike. */
public enum AttributionModel {
    /** All to the earliest. */
    FIRST,
    /** All to the latest. */
    LAST,
    /** To all alike. */
    LINEAR,
    /** Half as much for every 30 days longer before the win. */
    TIME_DECAY,
    /** 40 % each to the earliest and the latest, the rest to those between. */
    POSITION
}
