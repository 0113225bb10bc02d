package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When the usage will reach its limit, as a range of days with 80 % certainty.
 *
 * @param from the earliest day, not before today
 * @param to the latest day
 */
record Projection(LocalDate from, LocalDate to) {

    private static final int HORIZON = 60;
    private static final int WIDEST = 2 * HORIZON;
    private static final int WEEK = 7;

    /**
     * @return {@code null} when too little is on record, when the course does not reach the limit within 60 days (a
     *     monthly counter: within the month, since it starts anew), or when even that is not certain enough
     */
    static @Nullable Projection of(Share share, @Nullable Course course, LocalDate today) {
        if (course == null) {
            return null;
        }
        var walk = new Walk(share, course, today);
        LocalDate middle = walk.crossing(0);
        LocalDate first = walk.crossing(1);
        LocalDate last = walk.crossing(-1);
        if (middle == null || first == null || last == null || middle.isAfter(today.plusDays(HORIZON))) {
            return null;
        }
        return new Projection(first.isBefore(today) ? today : first, last.isBefore(today) ? today : last);
    }

    /** The middle of the range in words: "in 2 weeks", "in 3 days", "today". */
    String inWords(LocalDate today) {
        long days = Math.round((ChronoUnit.DAYS.between(today, from) + ChronoUnit.DAYS.between(today, to)) / 2.0);
        if (days == 0) {
            return "today";
        }
        long count = days < WEEK ? days : Math.round(days / (double) WEEK);
        String unit = days < WEEK ? "day" : "week";
        return "in %d %s".formatted(count, count == 1 ? unit : unit + "s");
    }

    private record Walk(Share share, Course course, LocalDate today) {

        @Nullable
        LocalDate crossing(int side) {
            MetricUsage usage = share.metric();
            boolean gauge = usage.kind() == MetricUsage.Kind.GAUGE;
            boolean month = !gauge && usage.period() == MetricUsage.Period.MONTH;
            LocalDate start = LocalDate.ofEpochDay(course.lastDay());
            LocalDate end = month ? today.withDayOfMonth(today.lengthOfMonth()) : today.plusDays(WIDEST);
            var window = new Window(usage, course.lastDay(), month ? today.withDayOfMonth(1) : null);
            for (int ahead = 1; !start.plusDays(ahead).isAfter(end); ahead++) {
                double rate = course.at(ahead, side);
                double level = gauge ? rate : window.next(course.lastDay() + ahead, rate);
                if (level >= share.limit()) {
                    return start.plusDays(ahead);
                }
            }
            return null;
        }
    }

    /** The sum of the period while it moves on day by day: what falls out of it is taken away. */
    private static final class Window {
        private final double[] values = new double[CurrentUsage.ROLLING_DAYS];
        private final @Nullable LocalDate monthStart;
        private double sum;

        Window(MetricUsage usage, int lastDay, @Nullable LocalDate monthStart) {
            this.monthStart = monthStart;
            long from = monthStart != null ? monthStart.toEpochDay() : lastDay - CurrentUsage.ROLLING_DAYS + 1L;
            for (int i = usage.days().length - 1; i >= 0 && usage.days()[i] >= from; i--) {
                if (usage.days()[i] <= lastDay) {
                    sum += usage.values()[i];
                    values[usage.days()[i] % values.length] += monthStart != null ? 0 : usage.values()[i];
                }
            }
        }

        double next(int day, double rate) {
            if (monthStart == null) {
                sum -= values[day % values.length];
                values[day % values.length] = rate;
            } else if (day < monthStart.toEpochDay()) {
                return 0;
            }
            sum += rate;
            return sum;
        }
    }
}
