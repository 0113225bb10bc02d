package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;

/**
 * What counts against the limit today.
 *
 * @param used in the metric's own unit
 * @param first index of the first value that counts; all behind it count too
 * @param age days since the newest value on record
 * @param current whether any value lies in the current period
 */
record CurrentUsage(double used, int first, int age, boolean current) {

    static final int ROLLING_DAYS = 30;

    /** @param usage with at least one value */
    static CurrentUsage of(MetricUsage usage, LocalDate today) {
        int[] days = usage.days();
        int newest = days.length - 1;
        int age = (int) (today.toEpochDay() - days[newest]);
        if (usage.kind() == MetricUsage.Kind.GAUGE) {
            return new CurrentUsage(usage.values()[newest], newest, age, age < ROLLING_DAYS);
        }
        long start = usage.period() == MetricUsage.Period.MONTH
                ? today.withDayOfMonth(1).toEpochDay()
                : today.toEpochDay() - ROLLING_DAYS + 1;
        double sum = 0;
        int first = days.length;
        while (first > 0 && days[first - 1] >= start) {
            first--;
            sum += usage.values()[first];
        }
        return new CurrentUsage(sum, first, age, first < days.length);
    }
}
