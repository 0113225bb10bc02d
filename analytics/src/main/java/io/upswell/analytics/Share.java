package io.upswell.analytics;

/** A part of a whole, with how sure it is. */
record Share(int part, int whole) {

    /** Two-sided 95 % of the normal distribution. */
    static final double Z = 1.959963984540054;

    double rate() {
        return (double) part / whole;
    }

    /** Lower end of Wilson's score interval. */
    double low() {
        return part == 0 ? 0 : middle() - spread();
    }

    double high() {
        return part == whole ? 1 : middle() + spread();
    }

    private double middle() {
        return (rate() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double spread() {
        double p = rate();
        return Z / (1 + Z * Z / whole) * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
    }
}
