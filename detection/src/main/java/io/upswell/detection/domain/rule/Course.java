package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * Where a metric is heading: a straight line through the whole weeks of the last eight, so that the weekly pattern of a
 * business cancels out. Values are a day's: of a counter the mean of each week, of a gauge the mean of what it showed.
 */
final class Course {

    private static final int WEEK = 7;
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 4;
    private static final double SIGNIFICANT = 0.05;
    private static final double MATERIAL = 0.1;
    private static final double DUST = 1e-12;
    /** Student's t at 90 %, one-sided, for 2 to 6 degrees of freedom: lines drawn with it enclose 80 %. */
    private static final double[] T90 = {1.886, 1.638, 1.533, 1.476, 1.440};

    private final SimpleRegression line;
    private final int lastDay;
    private final double meanX;

    private Course(SimpleRegression line, int lastDay, double meanX) {
        this.line = line;
        this.lastDay = lastDay;
        this.meanX = meanX;
    }

    /** @return {@code null} when fewer than four whole weeks are on record: too little to tell a direction */
    static @Nullable Course of(MetricUsage usage, LocalDate today) {
        int last = usage.days().length - 1;
        boolean counter = usage.kind() == MetricUsage.Kind.COUNTER;
        if (counter && last >= 0 && usage.days()[last] >= today.toEpochDay()) {
            last--; // today is not over, its count would look like a drop
        }
        if (last < 0) {
            return null;
        }
        int lastDay = usage.days()[last];
        int weeks = Math.min(WEEKS, (lastDay - usage.days()[0] + 1) / WEEK);
        var line = new SimpleRegression();
        double sumX = 0;
        int i = last;
        for (int week = 0; week < weeks; week++) {
            int from = lastDay - WEEK * (week + 1) + 1;
            double sum = 0;
            int recorded = 0;
            for (; i >= 0 && usage.days()[i] >= from; i--) {
                sum += usage.values()[i];
                recorded++;
            }
            if (recorded > 0) { // a week without a fact is a gap in the records, not a week without usage
                double x = -WEEK * week - (WEEK - 1) / 2.0;
                line.addData(x, sum / (counter ? WEEK : recorded));
                sumX += x;
            }
        }
        return line.getN() < FEWEST_WEEKS ? null : new Course(line, lastDay, sumX / line.getN());
    }

    /** The last day that it stands on. */
    int lastDay() {
        return lastDay;
    }

    /** Whether it falls by a tenth of its own level or more over the weeks looked at, and not by chance. */
    boolean falls() {
        double slope = line.getSlope();
        double fall = 2 * meanX * slope;
        if (slope >= 0 || fall < MATERIAL * line.predict(meanX)) {
            return false;
        }
        double error = line.getSlopeStdErr();
        return error <= DUST * -slope || line.getSignificance() < SIGNIFICANT;
    }

    /**
     * The value expected for a day, never negative.
     *
     * @param ahead days after {@link #lastDay()}
     * @param side 0 for the line itself, 1 and −1 for the upper and lower edge of its 80 % band
     */
    double at(int ahead, int side) {
        double value = line.predict(ahead);
        if (side != 0) {
            double noise = Math.sqrt(Math.max(0, line.getMeanSquareError()));
            double apart = ahead - meanX;
            double error = noise * Math.sqrt(1.0 / line.getN() + apart * apart / line.getXSumSquares());
            value += side * T90[(int) line.getN() - FEWEST_WEEKS] * error;
        }
        return Math.max(0, value);
    }
}
