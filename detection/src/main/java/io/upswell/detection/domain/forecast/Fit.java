package io.upswell.detection.domain.forecast;

import java.util.Arrays;

/**
 * A line through the last days of a series, or through their logarithms: growth by a fixed amount or by percent.
 *
 * @param from the first place that it looks at
 * @param residuals what the levels, or their logarithms, are above it
 * @param misfit the sum of what the levels are off, in the metric's own unit
 */
record Fit(int from, boolean byPercent, Line line, double[] residuals, double misfit) {

    static Fit straight(double[] levels, int from) {
        Line line = Line.through(levels, from);
        double[] residuals = line.residuals(levels);
        double misfit = 0;
        for (int i = from; i < levels.length; i++) {
            misfit += Double.isNaN(residuals[i]) ? 0 : Math.abs(residuals[i]);
        }
        return new Fit(from, false, line, residuals, misfit);
    }

    static Fit byPercent(double[] levels, int from) {
        double[] logs = new double[levels.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = levels[i] > 0 ? Math.log(levels[i]) : Double.NaN;
        }
        Line line = Line.through(logs, from);
        double misfit = 0;
        for (int i = from; i < levels.length; i++) {
            double off = levels[i] - Math.exp(line.at(i - levels.length + 1));
            misfit += Double.isNaN(off) ? 0 : Math.abs(off);
        }
        return new Fit(from, true, line, line.residuals(logs), misfit);
    }

    /** A usual day's level, never negative. */
    double level(double value) {
        return byPercent ? Math.exp(value) : Math.max(0, value);
    }

    /** The residuals without gaps, wild ones drawn in. */
    double[] pool(double wild) {
        double most = Math.min(Double.MAX_VALUE, wild * Line.spread(residuals, from));
        return Arrays.stream(residuals, from, residuals.length)
                .filter(Double::isFinite)
                .map(one -> Math.clamp(one, -most, most))
                .toArray();
    }

    /** Whether there are days enough to draw weeks of residuals from. */
    boolean drawable() {
        return pool(Double.MAX_VALUE).length >= 2 * DailySeries.WEEK;
    }

    int span() {
        return residuals.length - from;
    }
}
