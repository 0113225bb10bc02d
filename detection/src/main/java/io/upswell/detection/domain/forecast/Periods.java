package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;

/** What counts against a limit while the days go on: the month's sum so far, the last 30 days' sum, or the value itself. */
final class Periods {

    static final int ROLLING = 30;
    static final int NEVER = Integer.MAX_VALUE;

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
     * @return the day of the path, from 1, at whose end the limit is reached, or {@link #NEVER}
     */
    int crossing(double[] path, double limit) {
        double sum = before;
        for (int i = 0; i < path.length; i++) {
            if (gauge) {
                sum = path[i];
            } else if (month) {
                sum = restarts[i] ? path[i] : sum + path[i];
            } else {
                sum += path[i] - (i < ROLLING ? known[i] : path[i - ROLLING]);
            }
            if (sum >= limit) {
                return i + 1;
            }
        }
        return NEVER;
    }
}
