package io.upswell.detection.domain.forecast;

import io.upswell.detection.UsageSeries.Expected;
import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will count against the limit on the days to come, in ranges: the fan of a picture. */
public final class Outlook {

    private Outlook() {}

    /**
     * @param days how many, at most 120, from the first one behind the last value on record
     * @return empty when too little is on record, or nothing of the last week
     */
    public static List<Expected> of(MetricUsage usage, LocalDate today, int days) {
        boolean fresh = usage.days().length > 0
                && usage.days()[usage.days().length - 1] > today.toEpochDay() - DailySeries.WEEK;
        @Nullable Trend trend = fresh ? Trend.of(usage, today) : null;
        if (trend == null) {
            return List.of();
        }
        int lastDay = trend.series().lastDay();
        Ways ways = trend.ways();
        List<Expected> outlook = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            double[] then = ways.on(day + 1);
            outlook.add(new Expected(
                    LocalDate.ofEpochDay(lastDay + day + 1L),
                    edge(then, 0.1),
                    edge(then, 0.25),
                    edge(then, 0.5),
                    edge(then, 0.75),
                    edge(then, 0.9)));
        }
        return outlook;
    }

    private static double edge(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
