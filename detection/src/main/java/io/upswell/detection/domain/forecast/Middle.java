package io.upswell.detection.domain.forecast;

import java.util.Arrays;
import org.hipparchus.util.KthSelector;

/** Medians: there are many in a trend, so they are selected without sorting. */
final class Middle {

    private static final KthSelector SELECTOR = new KthSelector();

    private Middle() {}

    /**
     * Of the first {@code count} values, none of them a gap.
     *
     * @return {@code NaN} when there are none
     */
    static double of(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] some = Arrays.copyOf(values, count);
        int half = count / 2;
        double upper = SELECTOR.select(some, null, half);
        if (count % 2 == 1) {
            return upper;
        }
        double lower = some[0];
        for (int i = 1; i < half; i++) {
            lower = Math.max(lower, some[i]);
        }
        return lower + 0.5 * (upper - lower);
    }
}
