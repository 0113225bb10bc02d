package io.upswell.detection.domain.forecast;

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
                insert(values[i], some, count++);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        return count % 2 == 1 ? some[count / 2] : (some[count / 2 - 1] + some[count / 2]) / 2;
    }

    /** Few values are sorted fastest as they come. */
    private static void insert(double value, double[] sorted, int count) {
        int place = count;
        while (place > 0 && sorted[place - 1] > value) {
            sorted[place] = sorted[place - 1];
            place--;
        }
        sorted[place] = value;
    }
}
