package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The last twelve weeks of a metric, one place a day, oldest first. A day without a fact is a gap ({@code NaN}) and
 * never a nought, unless no fact ever comes on that weekday while they come on others: then nothing was used on it.
 */
final class DailySeries {

    static final int WEEK = 7;
    static final int LONGEST = 84;
    private static final double RARELY = 0.2;
    private static final double USUALLY = 0.6;

    private final double[] values;
    private final int lastDay;
    private final int observed;

    private DailySeries(double[] values, int lastDay) {
        this.values = values;
        this.lastDay = lastDay;
        this.observed = (int) Arrays.stream(values).filter(Double::isFinite).count();
    }

    /** Of a counter without today, which is not over: its count would look like a drop. */
    static DailySeries of(MetricUsage usage, LocalDate today) {
        int[] days = usage.days();
        boolean counter = usage.kind() == MetricUsage.Kind.COUNTER;
        int last = days.length - 1;
        if (counter && last >= 0 && days[last] >= today.toEpochDay()) {
            last--;
        }
        if (last < 0) {
            return new DailySeries(new double[0], (int) today.toEpochDay());
        }
        int length = Math.min(LONGEST, days[last] - days[0] + 1);
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        int first = days[last] - length + 1;
        for (int i = last; i >= 0 && days[i] >= first; i--) {
            values[days[i] - first] = usage.values()[i];
        }
        if (counter) {
            restOnIdleWeekdays(values);
        }
        return new DailySeries(values, days[last]);
    }

    private static void restOnIdleWeekdays(double[] values) {
        int[] seen = new int[WEEK];
        int[] places = new int[WEEK];
        for (int i = 0; i < values.length; i++) {
            places[i % WEEK]++;
            seen[i % WEEK] += Double.isNaN(values[i]) ? 0 : 1;
        }
        int usual = 0;
        for (int day = 0; day < WEEK; day++) {
            usual += seen[day] > USUALLY * places[day] ? 1 : 0;
        }
        for (int i = 0; usual > WEEK / 2 && i < values.length; i++) {
            int day = i % WEEK;
            if (Double.isNaN(values[i]) && seen[day] <= RARELY * places[day]) {
                values[i] = 0;
            }
        }
    }

    double[] values() {
        return values;
    }

    /** Days from the first to the last value, gaps included. */
    int length() {
        return values.length;
    }

    /** Days that have a value. */
    int observed() {
        return observed;
    }

    /** The epoch day of the last value. */
    int lastDay() {
        return lastDay;
    }
}
