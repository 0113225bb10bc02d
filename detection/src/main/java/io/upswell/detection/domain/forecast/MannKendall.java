package io.upswell.detection.domain.forecast;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * Whether values rise or fall over time by more than chance, after Mann and Kendall, with the correction of Hamed and Rao
 * for days that resemble their neighbours: such days tell less than their number says.
 */
final class MannKendall {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final int FEWEST = 10;
    private static final double NOTABLE = 1.645;

    private MannKendall() {}

    /**
     * How many standard deviations the order of the values lies from chance: above 0 they rise.
     *
     * @param levels with gaps
     * @param residuals the same without their trend
     */
    static double z(double[] levels, double[] residuals, int from) {
        double[] values = new double[levels.length - from];
        double[] rests = new double[values.length];
        int n = 0;
        for (int i = from; i < levels.length; i++) {
            if (!Double.isNaN(levels[i])) {
                rests[n] = residuals[i];
                values[n++] = levels[i];
            }
        }
        if (n < FEWEST) {
            return 0;
        }
        double tau = tau(values, n);
        if (Double.isNaN(tau)) { // all the same
            return 0;
        }
        double variance = 2.0 * (2 * n + 5) / (9.0 * n * (n - 1));
        return tau / Math.sqrt(variance * inflation(Arrays.copyOf(rests, n)));
    }

    /** Kendall's tau-b of the first {@code n} values with their order; {@code NaN} when all are the same. */
    private static double tau(double[] values, int n) {
        long balance = 0;
        long ties = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                balance += values[i] > values[j] ? 1 : values[i] < values[j] ? -1 : 0;
                ties += values[i] == values[j] ? 1 : 0;
            }
        }
        long pairs = n * (n - 1L) / 2;
        return balance / Math.sqrt((double) pairs * (pairs - ties));
    }

    /** The chance that days without a trend would rise as much as all of these, from 0 to 1. */
    static double chance(double[] levels, Line line) {
        return chance(z(levels, line.residuals(levels), 0));
    }

    /** The chance that values without any trend rise this much, from 0 to 1. */
    static double chance(double z) {
        return 1 - NORMAL.cumulativeProbability(z);
    }

    /** By how much likeness between neighbours widens the play of chance, at least 1. */
    private static double inflation(double[] rests) {
        int n = rests.length;
        double[] ranks = new NaturalRanking().rank(rests);
        double mean = (n + 1) / 2.0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            ranks[i] -= mean;
            square += ranks[i] * ranks[i];
        }
        if (square == 0) {
            return 1;
        }
        double sum = 0;
        double notable = NOTABLE / Math.sqrt(n);
        for (int lag = 1; lag <= n / 4; lag++) {
            double product = 0;
            for (int i = lag; i < n; i++) {
                product += ranks[i] * ranks[i - lag];
            }
            double likeness = product / square;
            if (Math.abs(likeness) > notable) {
                sum += (double) (n - lag) * (n - lag - 1) * (n - lag - 2) * likeness;
            }
        }
        return Math.max(1, 1 + 2 * sum / ((double) n * (n - 1) * (n - 2)));
    }
}
