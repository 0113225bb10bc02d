package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.forecast.Candidates.Candidate;
import java.util.Iterator;
import java.util.SplittableRandom;

/**
 * Ways that the coming days may take: the trend with what it may be wrong by, and days that differ from it as days did
 * before. Both come from drawing whole weeks of past residuals, so that what comes in runs stays in runs. The same facts
 * give the same paths.
 */
final class Paths {

    static final int COUNT = 200;
    private static final int BLOCK = DailySeries.WEEK;
    private static final long SEED = 20_260_129;
    /** Eight weeks hold few independent blocks, what they say of the line is too sure by about this. */
    private static final double WIDENING = 1.7;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Iterator<Candidate> candidates;
    private final double slopeError;
    private final double[] weekdays;
    private final double[] path;
    private double share;
    private int until;
    private int drawn;
    private Pool pool;
    private int[] blocks;

    /** @param days how many days after the last one on record */
    Paths(Trend trend, int days) {
        candidates = Candidates.of(trend).iterator();
        slopeError = trend.slopeError();
        weekdays = new double[days];
        for (int i = 0; i < days; i++) {
            weekdays[i] = trend.weekdays().factor(trend.series().length() + i);
        }
        path = new double[days];
        pool = pool(candidates.next());
        blocks = blocks(pool);
    }

    /** The values of the next of {@link #COUNT} paths, in an array that is filled anew each time. */
    double[] next() {
        while (drawn >= until) {
            pool = pool(candidates.next());
            blocks = blocks(pool);
        }
        drawn++;
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = random.nextInt(pool.size() - BLOCK + 1);
        }
        double sum = pool.sum(blocks);
        double moment = pool.moment(blocks);
        int span = pool.span();
        double widening = WIDENING * Math.sqrt((double) span / pool.size()); // days without a value tell nothing
        double slope = widening * moment * 12 / (span * ((double) span * span - 1));
        double end = pool.line().end() + widening * sum / span + slope * (span - 1) / 2;
        slope += pool.line().slope() + random.nextGaussian() * slopeError / pool.level();
        if (pool.byPercent()) {
            multiply(Math.exp(end), Math.exp(slope));
        } else {
            add(end, slope);
        }
        return path;
    }

    private void multiply(double level, double growth) {
        double usual = level;
        int block = pool.span() / BLOCK;
        int within = pool.span() % BLOCK;
        for (int day = 0; day < path.length; within = 0) {
            int off = blocks[block++] - day + within;
            int end = Math.min(path.length, day + BLOCK - within);
            for (; day < end; day++) {
                usual *= growth;
                path[day] = usual * pool.factor(off + day) * weekdays[day];
            }
        }
    }

    private void add(double level, double slope) {
        int block = pool.span() / BLOCK;
        int within = pool.span() % BLOCK;
        for (int day = 0; day < path.length; within = 0) {
            int off = blocks[block++] - day + within;
            int end = Math.min(path.length, day + BLOCK - within);
            for (; day < end; day++) {
                path[day] = Math.max(0, level + slope * (day + 1) + pool.off(off + day)) * weekdays[day];
            }
        }
    }

    private Pool pool(Candidate candidate) {
        share += candidate.probability();
        until = (int) Math.round(share * COUNT);
        return new Pool(candidate.fit(), BLOCK);
    }

    private int[] blocks(Pool of) {
        return new int[(of.span() + path.length + BLOCK - 1) / BLOCK];
    }
}
