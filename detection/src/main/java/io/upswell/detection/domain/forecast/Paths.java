package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.forecast.Candidates.Candidate;
import java.util.SplittableRandom;

/**
 * Ways that the coming days may take: the trend with what it may be wrong by, and days that differ from it as days did
 * before. Both come from drawing whole weeks of past residuals, so that what comes in runs stays in runs. The same facts
 * give the same paths.
 */
final class Paths {

    static final int COUNT = 200;
    private static final int BLOCK = DailySeries.WEEK;
    private static final double WILD = 4;
    private static final long SEED = 20_260_129;
    /** Eight weeks hold few independent blocks, what they say of the line is too sure by about this. */
    private static final double WIDENING = 1.7;

    private final Trend trend;
    private final int days;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final double[][] paths = new double[COUNT][];
    private int drawn;

    private Paths(Trend trend, int days) {
        this.trend = trend;
        this.days = days;
    }

    /** One row a path with the values of the days after the last one on record. */
    static double[][] draw(Trend trend, int days) {
        var paths = new Paths(trend, days);
        double slopeError = trend.slopeError();
        double share = 0;
        for (Candidate candidate : Candidates.of(trend)) {
            share += candidate.probability();
            paths.draw(candidate.fit(), slopeError, (int) Math.round(share * COUNT));
        }
        return paths.paths;
    }

    private void draw(Fit fit, double slopeError, int until) {
        int span = fit.span();
        double[] pool = fit.pool(WILD);
        double middle = (span - 1) / 2.0;
        double squares = span * ((double) span * span - 1) / 12;
        double[] off = new double[span + days];
        double level = fit.byPercent() ? Math.exp(fit.line().end()) : 1;
        while (drawn < until) {
            fill(off, pool);
            double sum = 0;
            double moment = 0;
            for (int i = 0; i < span; i++) {
                sum += off[i];
                moment += (i - middle) * off[i];
            }
            double slope = WIDENING * moment / squares;
            double end = WIDENING * sum / span + slope * (span - 1 - middle);
            slope += random.nextGaussian() * slopeError / level;
            double[] path = new double[days];
            for (int i = 0; i < days; i++) {
                double value = fit.line().at(i + 1) + end + slope * (i + 1) + off[span + i];
                path[i] = fit.level(value)
                        * trend.weekdays().factor(trend.series().length() + i);
            }
            paths[drawn++] = path;
        }
    }

    private void fill(double[] off, double[] pool) {
        for (int i = 0; i < off.length; i += BLOCK) {
            int block = random.nextInt(pool.length - BLOCK + 1);
            System.arraycopy(pool, block, off, i, Math.min(BLOCK, off.length - i));
        }
    }
}
