package io.upswell.analytics.domain;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;

/**
 * A median with the interval that two of the values span: free of any assumption on how they are distributed, and right
 * at least 95 times in 100.
 *
 * @param low {@code null} for fewer than six values, which cannot be that sure
 */
public record Middle(
        double median,
        int n,
        @Nullable Double low,
        @Nullable Double high) {

    private static final double TAIL = 0.025;

    /** @return {@code null} of nothing */
    public static @Nullable Middle of(double[] values) {
        if (values.length == 0) {
            return null;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = rank(sorted.length);
        return new Middle(
                new Median().evaluate(sorted),
                sorted.length,
                rank == 0 ? null : sorted[rank - 1],
                rank == 0 ? null : sorted[sorted.length - rank]);
    }

    /** The largest rank from either end, counted from 1, that the true median lies beyond at most 2.5 times in 100. */
    private static int rank(int n) {
        var heads = new BinomialDistribution(n, 0.5);
        int rank = heads.inverseCumulativeProbability(TAIL);
        while (rank > 0 && heads.cumulativeProbability(rank - 1) > TAIL) {
            rank--;
        }
        return rank;
    }
}
