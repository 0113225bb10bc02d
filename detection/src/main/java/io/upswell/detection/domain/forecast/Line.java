package io.upswell.detection.domain.forecast;

/**
 * A straight line after Theil and Sen, which a quarter of wild days does not bend: the median slope between days that
 * are whole weeks apart, through the median of what it leaves over.
 *
 * @param slope a day
 * @param end the value at the last place
 */
record Line(double slope, double end) {

    private static final int WEEK = DailySeries.WEEK;

    /**
     * @param levels with gaps
     * @param from the first place to look at
     */
    static Line through(double[] levels, int from) {
        int n = levels.length;
        int weeks = (n - from) / WEEK;
        double[] slopes = new double[weeks * (n - from)];
        int count = 0;
        for (int i = from; i < n; i++) {
            double value = levels[i];
            for (int j = i + WEEK; j < n; j += WEEK) {
                double slope = (levels[j] - value) / (j - i);
                if (!Double.isNaN(slope)) {
                    slopes[count++] = slope;
                }
            }
        }
        double slope = count == 0 ? 0 : Middle.of(slopes, count);
        double[] rest = new double[n - from];
        int seen = 0;
        for (int i = from; i < n; i++) {
            double left = levels[i] - slope * (i - n + 1);
            if (!Double.isNaN(left)) {
                rest[seen++] = left;
            }
        }
        return new Line(slope, Middle.of(rest, seen));
    }

    /** @param ahead of the last place, negative for the past */
    double at(int ahead) {
        return end + slope * ahead;
    }

    /** What the levels are above the line, place by place. */
    double[] residuals(double[] levels) {
        double[] residuals = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            residuals[i] = levels[i] - at(i - levels.length + 1);
        }
        return residuals;
    }

    /** The median distance from nought of all that is no gap, made comparable with a standard deviation. */
    static double spread(double[] residuals, int from) {
        double[] sizes = new double[residuals.length - from];
        int count = 0;
        for (int i = from; i < residuals.length; i++) {
            if (!Double.isNaN(residuals[i])) {
                sizes[count++] = Math.abs(residuals[i]);
            }
        }
        return count == 0 ? 0 : 1.4826 * Middle.of(sizes, count);
    }
}
