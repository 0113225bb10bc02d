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
 */
public record UsageSeries(
        String metric, String name, @Nullable Double limit, List<Point> points) {

    public record Point(LocalDate date, double value) {}
}
