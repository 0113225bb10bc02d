package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** A gauge that was read every day, as of {@link #TODAY}. */
final class Gauges {

    static final LocalDate TODAY = LocalDate.parse("2026-01-29");

    private Gauges() {}

    /** @param lastDaysAgo how many days ago the last of the values was read */
    static MetricUsage gauge(double limit, int lastDaysAgo, double... values) {
        return new MetricUsage(
                "storage",
                "Storage",
                MetricUsage.Kind.GAUGE,
                MetricUsage.Period.MONTH,
                limit,
                days(values.length, lastDaysAgo),
                values);
    }

    static int[] days(int count, int lastDaysAgo) {
        int last = (int) TODAY.toEpochDay() - lastDaysAgo;
        return IntStream.range(0, count).map(i -> last - count + 1 + i).toArray();
    }
}
