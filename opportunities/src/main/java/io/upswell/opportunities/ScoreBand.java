package io.upswell.opportunities;

/** HIGH from 0.8, MEDIUM from 0.6, both compared unrounded. */
public enum ScoreBand {
    HIGH,
    MEDIUM,
    LOW
}
