package io.upswell.detection.domain.forecast;

import java.util.Arrays;

/**
 * Runs of days far off the line that are over: a campaign, a load test, an outage. They say nothing about where things
 * are heading, so they are left out like gaps. Single wild days are left to the medians, and a run that lasts until the
 * end may be the new course.
 */
final class Excursions {

    private static final int SHORTEST = 3;
    private static final int OVER = 5;
    private static final double FAR = 4;
    private static final double MATERIAL = 0.25;

    private Excursions() {}

    /** @return the same array when there are none */
    static double[] leftOut(double[] levels, Fit fit) {
        double[] residuals = fit.residuals();
        double far = Math.max(
                FAR * Line.spread(residuals, fit.from()),
                MATERIAL * Math.abs(fit.line().end()));
        double[] kept = levels;
        int run = 0;
        for (int i = fit.from(); i <= levels.length - OVER; i++) {
            if (Math.abs(residuals[i]) > far) {
                run++;
                continue;
            }
            if (run >= SHORTEST) {
                kept = kept == levels ? levels.clone() : kept;
                Arrays.fill(kept, i - run, i, Double.NaN);
            }
            run = 0;
        }
        return kept;
    }
}
