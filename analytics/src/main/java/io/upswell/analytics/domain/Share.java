package io.upswell.analytics.domain;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** A part of a whole, with how sure it is: Wilson's score interval of 95 %. */
public record Share(int part, int whole) {

    static final double CONFIDENCE = 0.95;

    /** Two-sided 95 % of the normal distribution. */
    public static final double Z = 1.959963984540054;

    public double rate() {
        return (double) part / whole;
    }

    public double low() {
        return part == 0 ? 0 : interval().getLowerBound();
    }

    public double high() {
        return part == whole ? 1 : interval().getUpperBound();
    }

    private ConfidenceInterval interval() {
        return BinomialProportion.getWilsonScoreInterval(whole, (double) part / whole, CONFIDENCE);
    }
}
