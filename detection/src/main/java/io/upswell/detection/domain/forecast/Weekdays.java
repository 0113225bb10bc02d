package io.upswell.detection.domain.forecast;

import java.util.Arrays;

/** How each day of the week stands to the others: 1 on average, 0.3 on a quiet Sunday. */
final class Weekdays {

    private static final int WEEK = DailySeries.WEEK;
    private static final int HALF = WEEK / 2;
    /** Below that a weekday tells nothing about the level. */
    private static final double IDLE = 0.02;

    private final double[] factors;

    private Weekdays(double[] factors) {
        this.factors = factors;
    }

    /** By the median of each day's share of the week around it, so that no single day decides. */
    static Weekdays of(double[] values) {
        double[][] shares = new double[WEEK][values.length / WEEK + 1];
        int[] counts = new int[WEEK];
        for (int i = HALF; i < values.length - HALF; i++) {
            double sum = 0;
            for (int j = i - HALF; j <= i + HALF; j++) {
                sum += values[j];
            }
            if (sum > 0) { // NaN is not
                int day = i % WEEK;
                shares[day][counts[day]++] = values[i] * WEEK / sum;
            }
        }
        double[] factors = new double[WEEK];
        double total = 0;
        for (int day = 0; day < WEEK; day++) {
            if (counts[day] < 2) {
                Arrays.fill(factors, 1);
                return new Weekdays(factors);
            }
            factors[day] = Middle.of(shares[day], counts[day]);
            total += factors[day];
        }
        for (int day = 0; day < WEEK; day++) {
            factors[day] = factors[day] * WEEK / total;
        }
        return new Weekdays(factors);
    }

    /** @param place in the series, from 0; places behind its end go on counting */
    double factor(int place) {
        return factors[place % WEEK];
    }

    /** The values as if every day were like another; days on which nothing ever happens become gaps. */
    double[] without(double[] values) {
        double[] levels = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double factor = factor(i);
            levels[i] = factor < IDLE ? Double.NaN : values[i] / factor;
        }
        return levels;
    }
}
