package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.forecast.Forecast;
import io.upswell.detection.domain.forecast.RollOut;
import io.upswell.detection.domain.forecast.Trend;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one metric stands to its limit, today and in the weeks to come (FR-1.1).
 *
 * @param usage {@code null} without any value on record
 * @param share {@code null} without a limit above 0, or without a value in the current period
 * @param trend {@code null} when too little is on record, or nothing of the last week
 * @param forecast {@code null} without a trend, and where the limit is out of reach anyway
 * @param standing what to say of it
 * @param terms what it is held against
 */
record Headroom(
        MetricUsage metric,
        LocalDate today,
        @Nullable CurrentUsage usage,
        @Nullable Share share,
        @Nullable Trend trend,
        @Nullable Forecast forecast,
        Standing standing,
        UsageTerms terms) {

    enum Standing {
        NO_USAGE,
        NO_LIMIT,
        NOTHING_THIS_PERIOD,
        STALE,
        /** Above the threshold, and nothing says that it will not stay there. */
        ABOVE,
        /** Above the threshold, but clearly on the way to below it. */
        RECEDING,
        /** Below the threshold, and likely to reach the limit within 60 days. */
        HEADING_THERE,
        BELOW;

        boolean fires() {
            return this == ABOVE || this == HEADING_THERE;
        }
    }

    /** Days from which on a value is too old to tell where things are heading. */
    static final int OLD = 7;

    private static final double WITHIN_REACH = 0.7;
    private static final double CLEARLY_LESS = 0.95;
    /** Looked at week after week, chance gets many tries. */
    private static final double SURELY = 0.005;

    private static final double BEFORE = 0.05;

    static Headroom of(MetricUsage metric, LocalDate today, UsageTerms terms) {
        if (metric.days().length == 0) {
            return new Headroom(metric, today, null, null, null, null, Standing.NO_USAGE, terms);
        }
        Double limit = metric.limit();
        CurrentUsage usage = CurrentUsage.of(metric, today);
        if (limit == null || limit <= 0) {
            return new Headroom(metric, today, usage, null, null, null, Standing.NO_LIMIT, terms);
        }
        if (!usage.current()) {
            Standing standing = usage.age() > OLD ? Standing.STALE : Standing.NOTHING_THIS_PERIOD;
            return new Headroom(metric, today, usage, null, null, null, standing, terms);
        }
        var share = new Share(usage, metric, limit, terms);
        Trend trend = usage.age() > OLD ? null : Trend.of(metric, today);
        Forecast forecast = trend != null && (share.aboveThreshold() || withinReach(trend, metric, limit, terms))
                ? Forecast.of(trend, limit, today, terms.horizon())
                : null;
        return new Headroom(
                metric, today, usage, share, trend, forecast, standing(share, trend, forecast, today, terms), terms);
    }

    /** The forecast of a crossing that is likely and lies ahead, {@code null} when there is none. */
    @Nullable
    Forecast ahead() {
        return forecast != null && share != null && share.belowLimit() && forecast.likely() >= terms.likely()
                ? forecast
                : null;
    }

    /** Spares the many that idle far below their limit the forecast. */
    private static boolean withinReach(Trend trend, MetricUsage metric, double limit, UsageTerms terms) {
        return period(Math.max(trend.level(0), trend.level(terms.horizon())), metric) >= WITHIN_REACH * limit;
    }

    private static double period(double level, MetricUsage metric) {
        return metric.kind() == MetricUsage.Kind.GAUGE ? level : level * CurrentUsage.ROLLING_DAYS;
    }

    private static Standing standing(
            Share share, @Nullable Trend trend, @Nullable Forecast forecast, LocalDate today, UsageTerms terms) {
        if (share.aboveThreshold()) {
            boolean recedes = trend != null && forecast != null && recedes(share, trend, forecast, terms);
            return recedes ? Standing.RECEDING : Standing.ABOVE;
        }
        if (trend == null || forecast == null || forecast.likely() < terms.likely()) {
            return Standing.BELOW;
        }
        boolean there = period(trend.lately(), share.metric()) >= share.limit();
        return there || growsLastingly(trend) && !RollOut.underWay(share.metric(), today)
                ? Standing.HEADING_THERE
                : Standing.BELOW;
    }

    /** Not for some weeks only: a season and a campaign rise as fast, and end. */
    private static boolean growsLastingly(Trend trend) {
        return trend.chance() < SURELY && trend.chanceBefore() < BEFORE;
    }

    /** Surely below the threshold a month from now, or below the limit and falling for long. */
    private static boolean recedes(Share share, Trend trend, Forecast forecast, UsageTerms terms) {
        if (share.belowLimit() && forecast.likely() >= terms.likely()) {
            return false;
        }
        boolean lessToCome = forecast.middle() < CLEARLY_LESS * share.usage().used();
        return lessToCome && forecast.high() < terms.threshold() * share.limit() || share.belowLimit() && trend.falls();
    }
}
