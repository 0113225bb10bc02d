package io.upswell.detection.domain.forecast;

import org.jspecify.annotations.Nullable;

/**
 * A day on which the level stepped up or down and stayed: a migration, a new integration, a plan change. Without it a
 * step would read as a slope and be drawn on into the future.
 *
 * @param place the first day of the new level
 * @param height of the step
 */
record LevelShift(int place, double height) {

    /** Fewest days on either side. */
    private static final int SIDE = 7;

    private static final int NEAR = 5;
    private static final double CLEAR = 40;
    private static final double SHARP = 0.6;
    private static final double SHARPEST = 1.6;
    private static final double NOISE = 2;
    private static final double MATERIAL = 0.1;

    /** The clearest one, {@code null} when a line alone explains the levels as well. */
    static @Nullable LevelShift in(double[] levels) {
        double[] calm = Calm.of(levels);
        var sums = Sums.of(calm);
        if (sums.count < 4 * SIDE) {
            return null;
        }
        LevelShift best = null;
        double gain = 0;
        double stepTime = 0;
        double stepLevel = 0;
        int behind = 0;
        for (int i = calm.length - 1; i >= SIDE; i--) {
            if (Double.isNaN(calm[i])) {
                continue;
            }
            behind++;
            stepTime += i - sums.meanTime;
            stepLevel += calm[i] - sums.meanLevel;
            if (behind < SIDE || sums.count - behind < SIDE) {
                continue;
            }
            // What a step here explains beyond the line: by the parts of step and levels that time leaves over.
            double step = (double) behind * (sums.count - behind) / sums.count - stepTime * stepTime / sums.times;
            double both = stepLevel - stepTime * sums.slope();
            if (step > 0 && both * both / step > gain) {
                gain = both * both / step;
                best = new LevelShift(i, both / step);
            }
        }
        double rest = Math.max(sums.leftByLine() - gain, 1e-12 * sums.levels) / sums.count;
        return best != null && gain > CLEAR * rest && best.stands(levels, sums, Math.sqrt(rest)) ? best : null;
    }

    /** A bend is no step: most of the height must lie between the days right before and right after. */
    private boolean stands(double[] levels, Sums sums, double noise) {
        double before = Calm.middle(levels, Math.max(0, place - NEAR), place);
        double after = Calm.middle(levels, place, Math.min(levels.length, place + NEAR));
        double jump = (after - before) / height;
        double size = Math.abs(height);
        return jump > SHARP && jump < SHARPEST && size > NOISE * noise && size > MATERIAL * Math.abs(sums.meanLevel);
    }

    /** The levels as if the earlier ones had stood where the later ones do. */
    double[] levelled(double[] levels) {
        double[] levelled = levels.clone();
        for (int i = 0; i < place; i++) {
            levelled[i] += height;
        }
        return levelled;
    }

    /** Of all that are no gap: squares and products about their means. */
    private record Sums(int count, double meanTime, double meanLevel, double times, double products, double levels) {

        static Sums of(double[] calm) {
            double time = 0;
            double level = 0;
            int count = 0;
            for (int i = 0; i < calm.length; i++) {
                if (!Double.isNaN(calm[i])) {
                    count++;
                    time += i;
                    level += calm[i];
                }
            }
            double meanTime = time / count;
            double meanLevel = level / count;
            double times = 0;
            double products = 0;
            double levels = 0;
            for (int i = 0; i < calm.length; i++) {
                if (!Double.isNaN(calm[i])) {
                    times += (i - meanTime) * (i - meanTime);
                    products += (i - meanTime) * (calm[i] - meanLevel);
                    levels += (calm[i] - meanLevel) * (calm[i] - meanLevel);
                }
            }
            return new Sums(count, meanTime, meanLevel, times, products, levels);
        }

        double slope() {
            return products / times;
        }

        double leftByLine() {
            return levels - products * slope();
        }
    }
}
