package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a metric stands to its own baseline of twelve weeks ago, weekday by weekday.
 *
 * @param baseline a usual day's value in the first four of the twelve weeks, in the metric's unit, above 0
 * @param now a usual day's value in the last two weeks
 * @param chance that days without a trend would rise as much, from 0 to 1; 1 unless all of the last four weeks stand above
 * @param weeksAbove how many of the last four weeks stand a tenth or more above the baseline
 * @param from the first day looked at
 * @param to the last one
 */
public record Growth(double baseline, double now, double chance, int weeksAbove, LocalDate from, LocalDate to) {

    /** Days of history that it takes. */
    public static final int DAYS = DailySeries.LONGEST;
    /** Weeks that {@code weeksAbove} is counted among. */
    public static final int LATELY = 4;

    private static final int WEEK = DailySeries.WEEK;
    private static final double MOSTLY = 0.6;
    private static final double ABOVE = 1.1;

    /** @return {@code null} when twelve weeks are not on record, gaps are too many, or the baseline is nought */
    public static @Nullable Growth of(MetricUsage usage, LocalDate today) {
        var series = DailySeries.of(usage, today);
        if (series.length() < DAYS || series.observed() < MOSTLY * DAYS) {
            return null;
        }
        double[] levels = Weekdays.of(series.values()).without(series.values());
        double baseline = Calm.middle(levels, 0, DAYS / 3);
        double now = Calm.middle(levels, DAYS - 2 * WEEK, DAYS);
        if (!(baseline > 0) || Double.isNaN(now)) {
            return null;
        }
        int above = 0;
        for (int week = 1; week <= LATELY; week++) {
            double level = Calm.middle(levels, DAYS - week * WEEK, DAYS - (week - 1) * WEEK);
            above += level > ABOVE * baseline ? 1 : 0;
        }
        double chance = now > baseline && above == LATELY ? MannKendall.chance(levels, Line.through(levels, 0)) : 1;
        LocalDate to = LocalDate.ofEpochDay(series.lastDay());
        return new Growth(baseline, now, chance, above, to.minusDays(DAYS - 1L), to);
    }

    /** Days of the last twelve weeks that have a value. */
    public static int recorded(MetricUsage usage, LocalDate today) {
        return DailySeries.of(usage, today).observed();
    }

    /** By how much it rose, in shares of the baseline; negative when it fell. */
    public double rise() {
        return now / baseline - 1;
    }
}
