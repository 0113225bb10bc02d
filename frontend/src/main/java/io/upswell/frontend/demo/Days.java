package io.upswell.frontend.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.DoubleBinaryOperator;

/** The days that the demo tells of, one value each, the earliest first and today last. */
final class Days {

    static final int COUNT = 180;

    /** As long as the period over which the demo's vendor counts API calls. */
    static final int ROLLING = 30;

    private Days() {}

    /** @param valueByAgoAndDay from days before today and the epoch day */
    static double[] each(LocalDate today, DoubleBinaryOperator valueByAgoAndDay) {
        double[] values = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int ago = COUNT - 1 - i;
            values[i] = valueByAgoAndDay.applyAsDouble(ago, today.toEpochDay() - ago);
        }
        return values;
    }

    static double lastThirty(double[] values) {
        double sum = 0;
        for (int i = COUNT - ROLLING; i < COUNT; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Whole numbers; rounding the running total instead of each day keeps the sum of the last 30 days exact. */
    static double[] whole(double[] values, double factor) {
        double[] rounded = new double[COUNT];
        double total = 0;
        for (int i = 0; i < COUNT; i++) {
            if (i == COUNT - ROLLING) {
                total = 0;
            }
            rounded[i] = Math.rint((total + values[i]) * factor) - Math.rint(total * factor);
            total += values[i];
        }
        return rounded;
    }

    static boolean isWeekend(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
