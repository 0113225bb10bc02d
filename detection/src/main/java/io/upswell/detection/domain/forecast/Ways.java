package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.util.Arrays;

/** What may count against a limit on each of the days to come, whatever the limit: one course for each of the paths. */
final class Ways {

    /** How far they lead behind the last day on record. */
    static final int DAYS = 120;

    static final int NEVER = Integer.MAX_VALUE;

    private final double[][] counted = new double[Paths.COUNT][];
    private final double[] inAMonth = new double[Paths.COUNT];

    Ways(Trend trend, MetricUsage usage) {
        var paths = new Paths(trend, DAYS);
        var periods = new Periods(usage, trend.series().lastDay(), DAYS);
        boolean gauge = usage.kind() == MetricUsage.Kind.GAUGE;
        for (int i = 0; i < Paths.COUNT; i++) {
            double[] path = paths.next();
            inAMonth[i] = gauge ? path[Periods.ROLLING - 1] : sum(path);
            counted[i] = periods.counted(path);
        }
        Arrays.sort(inAMonth);
    }

    /** Of a counter the sums of the 30 days that come, of a gauge its values then, ascending. */
    double[] inAMonth() {
        return inAMonth;
    }

    /** What counts on a day, from 1, ascending. */
    double[] on(int day) {
        return Arrays.stream(counted).mapToDouble(way -> way[day - 1]).sorted().toArray();
    }

    /** The days, from 1, at whose end each of them reaches a limit, ascending; {@link #NEVER} for some. */
    int[] crossings(double limit) {
        int[] crossings = new int[Paths.COUNT];
        for (int i = 0; i < Paths.COUNT; i++) {
            crossings[i] = crossing(counted[i], limit);
        }
        Arrays.sort(crossings);
        return crossings;
    }

    private static int crossing(double[] way, double limit) {
        for (int i = 0; i < way.length; i++) {
            if (way[i] >= limit) {
                return i + 1;
            }
        }
        return NEVER;
    }

    private static double sum(double[] path) {
        double sum = 0;
        for (int i = 0; i < Periods.ROLLING; i++) {
            sum += path[i];
        }
        return sum;
    }
}
