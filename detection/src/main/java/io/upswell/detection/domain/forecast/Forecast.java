package io.upswell.detection.domain.forecast;

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

    /** @param horizon days, at most 120 */
    public static Forecast of(Trend trend, double limit, LocalDate today, int horizon) {
        int lastDay = trend.series().lastDay();
        Ways ways = trend.ways();
        int[] crossings = ways.crossings(limit);
        long within = Arrays.stream(crossings)
                .filter(day -> day <= today.toEpochDay() - lastDay + horizon)
                .count();
        int low = (int) Math.round(Paths.COUNT * (1 - CERTAINTY) / 2);
        int high = Paths.COUNT - 1 - low;
        boolean bounded = crossings[high] != Ways.NEVER;
        double[] later = ways.inAMonth();
        return new Forecast(
                (double) within / Paths.COUNT,
                bounded ? day(lastDay, crossings[low], today) : null,
                bounded ? day(lastDay, crossings[Paths.COUNT / 2], today) : null,
                bounded ? day(lastDay, crossings[high], today) : null,
                later[low],
                later[Paths.COUNT / 2],
                later[high]);
    }

    private static LocalDate day(int lastDay, int ahead, LocalDate today) {
        LocalDate day = LocalDate.ofEpochDay(lastDay + (long) ahead);
        return day.isBefore(today) ? today : day;
    }
}
