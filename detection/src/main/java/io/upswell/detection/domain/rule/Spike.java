package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.forecast.Trend;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one wild day that alone lifts a metric over the threshold. */
final class Spike {

    private static final double WILD = 2;

    private Spike() {}

    /** @return {@code null} when it takes more than one day to explain the level */
    static @Nullable LocalDate in(Headroom headroom) {
        Share share = headroom.share();
        Trend trend = headroom.trend();
        if (share == null || trend == null) {
            return null;
        }
        MetricUsage metric = headroom.metric();
        double[] values = metric.values();
        int highest = share.usage().first();
        for (int i = highest; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        double usual = trend.level(0);
        double without =
                metric.kind() == MetricUsage.Kind.GAUGE ? usual : share.usage().used() - values[highest] + usual;
        boolean alone = values[highest] > WILD * usual || metric.kind() == MetricUsage.Kind.GAUGE;
        return alone && trend.steppedOn() == null && without <= headroom.terms().threshold() * share.limit()
                ? LocalDate.ofEpochDay(metric.days()[highest])
                : null;
    }
}
