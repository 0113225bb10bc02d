package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;

/**
 * A metric that began lately, far below where it stands now: people are still starting to use it. How fast they do says
 * nothing about where they stop.
 */
public final class RollOut {

    private static final int LATELY = 160;
    private static final int DAYS = 2 * DailySeries.WEEK;
    private static final double FAR_BELOW = 1 / 3.0;

    private RollOut() {}

    public static boolean underWay(MetricUsage usage, LocalDate today) {
        int[] days = usage.days();
        if (days.length < 2 * DAYS || today.toEpochDay() - days[0] >= LATELY) {
            return false;
        }
        double[] values = usage.values();
        double first = Calm.middle(values, 0, DAYS);
        return first < FAR_BELOW * Calm.middle(values, values.length - DAYS, values.length);
    }
}
