package io.upswell.detection.domain.forecast;

import java.util.Arrays;

/** Medians of few neighbouring days, gaps left out. */
final class Calm {

    private static final int SIDE = 2;

    private Calm() {}

    /** Each place the median of the five around it: single wild days are gone, steps stay where they are. */
    static double[] of(double[] levels) {
        double[] calm = new double[levels.length];
        double[] some = new double[2 * SIDE + 1];
        for (int i = 0; i < calm.length; i++) {
            calm[i] = Double.isNaN(levels[i])
                    ? Double.NaN
                    : middle(levels, Math.max(0, i - SIDE), Math.min(levels.length, i + SIDE + 1), some);
        }
        return calm;
    }

    /** @return {@code NaN} when all are gaps */
    static double middle(double[] values, int from, int to) {
        return middle(values, from, to, new double[to - from]);
    }

    private static double middle(double[] values, int from, int to, double[] some) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                some[count++] = values[i];
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(some, 0, count);
        return count % 2 == 1 ? some[count / 2] : (some[count / 2 - 1] + some[count / 2]) / 2;
    }
}
