package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;

/** What counts against a limit while the days go on: the month's sum so far, the last 30 days' sum, or the value itself. */
final class Periods {

    static final int ROLLING = 30;

    private final boolean gauge;
    private final boolean month;
    private final double[] known = new double[ROLLING];
    private final boolean[] restarts;
    private double before;

    /** @param days how many days behind {@code lastDay} will be asked for */
    Periods(MetricUsage usage, int lastDay, int days) {
        this.gauge = usage.kind() == MetricUsage.Kind.GAUGE;
        this.month = usage.period() == MetricUsage.Period.MONTH;
        this.restarts = new boolean[days];
        LocalDate last = LocalDate.ofEpochDay(lastDay);
        int first = month ? (int) last.withDayOfMonth(1).toEpochDay() : lastDay - ROLLING + 1;
        for (int i = usage.days().length - 1; i >= 0 && usage.days()[i] >= first; i--) {
            if (usage.days()[i] <= lastDay) {
                before += usage.values()[i];
                known[Math.min(ROLLING - 1, usage.days()[i] - first)] += usage.values()[i];
            }
        }
        for (int i = 0; month && i < days; i++) {
            restarts[i] = last.plusDays(i + 1L).getDayOfMonth() == 1;
        }
    }

    /**
     * @param path the values of the days behind the last one on record
     * @return what counts at the end of each of its days
     */
    double[] counted(double[] path) {
        double[] counted = new double[path.length];
        double sum = before;
        for (int i = 0; i < path.length; i++) {
            sum = counted(sum, path, i);
            counted[i] = sum;
        }
        return counted;
    }

    private double counted(double sum, double[] path, int day) {
        if (gauge) {
            return path[day];
        }
        if (month) {
            return restarts[day] ? path[day] : sum + path[day];
        }
        return sum + path[day] - (day < ROLLING ? known[day] : path[day - ROLLING]);
    }
}
