package io.upswell.analytics.domain;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Shares of several groups, each drawn towards that of all together the more, the less it stands on itself
 * (beta-binomial, the prior worth as much as {@link #PRIOR} observations).
 *
 * @param prior share of all groups together, {@code null} of nothing
 */
record Agreement(@Nullable Double prior) {

    private static final double PRIOR = 10;
    private static final double TAIL = 0.025;

    static Agreement of(int part, int whole) {
        // One half of each, so that nobody starts out certain.
        return new Agreement(whole == 0 ? null : (Double) ((part + 0.5) / (whole + 1.0)));
    }

    /** {@code null} where nothing is known of any group. */
    @Nullable
    Shrunk of(Share share) {
        if (prior == null) {
            return null;
        }
        double yes = prior * PRIOR + share.part();
        double no = (1 - prior) * PRIOR + share.whole() - share.part();
        var belief = new BetaDistribution(yes, no);
        return new Shrunk(
                yes / (yes + no),
                belief.inverseCumulativeProbability(TAIL),
                belief.inverseCumulativeProbability(1 - TAIL));
    }

    record Shrunk(double value, double low, double high) {}
}
