package io.upswell.detection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a metric for one account.
 *
 * @param limit in the metric's unit, {@code null} when none is on record
 * @param points by day: what counts against the limit on that day (the period's total so far, the rolling sum or the
 *     gauge's value)
 * @param forecast of the days behind the last point, empty where none was asked for or too little is on record
 */
public record UsageSeries(
        String metric, String name, @Nullable Double limit, List<Point> points, List<Expected> forecast) {

    public UsageSeries(String metric, String name, @Nullable Double limit, List<Point> points) {
        this(metric, name, limit, points, List.of());
    }

    public UsageSeries with(List<Expected> expected) {
        return new UsageSeries(metric, name, limit, points, expected);
    }

    public record Point(LocalDate date, double value) {}

    /**
     * What is expected of a day to come.
     *
     * @param low80 lower edge of the range that holds it with 80 % certainty
     * @param low50 with 50 %
     */
    public record Expected(LocalDate date, double low80, double low50, double middle, double high50, double high80) {}
}
