package io.upswell.opportunities;

/** HIGH from 0.8, MEDIUM from 0.6, both compared unrounded. */
public enum ScoreBand {
    HIGH,
    MEDIUM,
    LOW;

    /** The band of a composite score, 0 to 1. */
    public static ScoreBand of(double composite) {
        return composite >= 0.8 ? HIGH : composite >= 0.6 ? MEDIUM : LOW;
    }

    public boolean isAbove(ScoreBand other) {
        return ordinal() < other.ordinal();
    }
}
