package io.upswell.detection.domain;

import io.upswell.detection.UsageSeries;
import io.upswell.detection.UsageSeries.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What counted against the limit on each day: the course that a picture shows beside the limit (FR-1.1). */
public final class UsageCourse {

    private static final int ROLLING_DAYS = 30;

    private UsageCourse() {}

    /** The first day whose usage is needed to know what counts on {@code from}. */
    public static LocalDate needed(LocalDate from) {
        LocalDate rolling = from.minusDays(ROLLING_DAYS - 1);
        LocalDate month = from.withDayOfMonth(1);
        return rolling.isBefore(month) ? rolling : month;
    }

    /**
     * A counter has a point for every day from its first to its last usage on record: a day without usage between them
     * adds nothing. A gauge has points only for the days on which it was read.
     */
    public static UsageSeries of(MetricUsage usage, LocalDate from) {
        List<Point> points = new ArrayList<>();
        int[] days = usage.days();
        double[] values = usage.values();
        if (usage.kind() == MetricUsage.Kind.GAUGE) {
            for (int i = 0; i < days.length; i++) {
                points.add(new Point(LocalDate.ofEpochDay(days[i]), values[i]));
            }
        } else if (days.length > 0) {
            double[] byDay = dense(days, values);
            for (int i = 0; i < byDay.length; i++) {
                LocalDate day = LocalDate.ofEpochDay(days[0] + i);
                int counted = usage.period() == MetricUsage.Period.MONTH ? day.getDayOfMonth() : ROLLING_DAYS;
                points.add(new Point(day, sum(byDay, Math.max(0, i - counted + 1), i)));
            }
        }
        points.removeIf(point -> point.date().isBefore(from));
        return new UsageSeries(usage.metric(), usage.name(), usage.limit(), points);
    }

    private static double[] dense(int[] days, double[] values) {
        double[] byDay = new double[days[days.length - 1] - days[0] + 1];
        for (int i = 0; i < days.length; i++) {
            byDay[days[i] - days[0]] = values[i];
        }
        return byDay;
    }

    private static double sum(double[] values, int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += values[i];
        }
        return sum;
    }
}
