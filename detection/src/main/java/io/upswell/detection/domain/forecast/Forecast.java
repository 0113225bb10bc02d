package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When and how likely the usage reaches its limit, and what it will be in a month.
 *
 * @param likely the chance that it reaches the limit within the horizon, from 0 to 1
 * @param from first day of the range that holds the crossing with 80 % certainty, {@code null} when the range does not
 *     end within 120 days
 * @param expected the day by which half of all ways have crossed, {@code null} as {@code from}
 * @param to its last day
 * @param low lower edge of the 80 % range of the usage in 30 days: of a counter the sum of the 30 days that come, of a
 *     gauge its value
 * @param middle as likely to be passed as not
 * @param high upper edge
 */
public record Forecast(
        double likely,
        @Nullable LocalDate from,
        @Nullable LocalDate expected,
        @Nullable LocalDate to,
        double low,
        double middle,
        double high) {

    /** How sure the ranges are. */
    public static final double CERTAINTY = 0.8;

    private static final int FARTHEST = 120;
    private static final int NEVER = Integer.MAX_VALUE;

    /** @param horizon days, at most 120 */
    public static Forecast of(Trend trend, MetricUsage usage, double limit, LocalDate today, int horizon) {
        int lastDay = trend.series().lastDay();
        double[][] paths = Paths.draw(trend, FARTHEST);
        var periods = new Periods(usage, lastDay, FARTHEST);
        boolean gauge = usage.kind() == MetricUsage.Kind.GAUGE;
        double[] later = new double[paths.length];
        int[] crossings = new int[paths.length];
        int within = 0;
        for (int i = 0; i < paths.length; i++) {
            later[i] = gauge ? paths[i][Periods.ROLLING - 1] : sum(paths[i]);
            crossings[i] = crossing(periods.counted(paths[i]), limit);
            within += crossings[i] <= today.toEpochDay() - lastDay + horizon ? 1 : 0;
        }
        Arrays.sort(later);
        Arrays.sort(crossings);
        int low = (int) Math.round(paths.length * (1 - CERTAINTY) / 2);
        int high = paths.length - 1 - low;
        boolean bounded = crossings[high] != NEVER;
        return new Forecast(
                (double) within / paths.length,
                bounded ? day(lastDay, crossings[low], today) : null,
                bounded ? day(lastDay, crossings[paths.length / 2], today) : null,
                bounded ? day(lastDay, crossings[high], today) : null,
                later[low],
                later[paths.length / 2],
                later[high]);
    }

    private static double sum(double[] path) {
        double sum = 0;
        for (int i = 0; i < Periods.ROLLING; i++) {
            sum += path[i];
        }
        return sum;
    }

    private static int crossing(double[] counted, double limit) {
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] >= limit) {
                return i + 1;
            }
        }
        return NEVER;
    }

    private static LocalDate day(int lastDay, int ahead, LocalDate today) {
        LocalDate day = LocalDate.ofEpochDay(lastDay + (long) ahead);
        return day.isBefore(today) ? today : day;
    }
}
