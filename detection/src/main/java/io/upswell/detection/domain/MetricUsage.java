package io.upswell.detection.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one account used of one metric, one value a day, in the metric's own unit.
 *
 * @param limit the account's own, else its plan's with what owned products add; {@code null} when none is on record
 * @param days epoch days, ascending, without repeats, none after the day looked at; days without a fact are missing
 * @param values the value of each of those days
 */
public record MetricUsage(
        String metric,
        String name,
        Kind kind,
        Period period,
        @Nullable Double limit,
        int[] days,
        double[] values) {

    public enum Kind {
        /** Summed over the period. */
        COUNTER,
        /** The latest value counts. */
        GAUGE
    }

    public enum Period {
        /** The calendar month of the day looked at. */
        MONTH,
        /** The 30 days that end with the day looked at. */
        ROLLING_30D
    }
}
