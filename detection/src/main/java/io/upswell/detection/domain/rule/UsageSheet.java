package io.upswell.detection.domain.rule;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.forecast.Forecast;
import io.upswell.detection.domain.forecast.Growth;
import io.upswell.detection.domain.forecast.Trend;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What conditions may ask of one metric; in its own unit where nothing else is said. */
public final class UsageSheet {

    private static final UsageTerms TERMS = UsageTerms.of(RuleSet.shipped());
    /** A rise or fall that chance brings less often than this is one. */
    private static final double SIGNIFICANT = 0.05;

    private final MetricUsage metric;
    private final LocalDate today;
    private final CurrentUsage usage;
    private @Nullable Trend trend;
    private @Nullable Forecast forecast;

    UsageSheet(MetricUsage metric, LocalDate today) {
        if (metric.days().length == 0) {
            throw new MissingFact("no %s usage on record".formatted(metric.name()));
        }
        this.metric = metric;
        this.today = today;
        this.usage = CurrentUsage.of(metric, today);
    }

    /** In the current period. */
    public double used() {
        if (!usage.current()) {
            throw new MissingFact(
                    usage.age() > Headroom.OLD
                            ? "the newest %s value is %d days old".formatted(metric.name(), usage.age())
                            : "no %s used yet this month".formatted(metric.name()));
        }
        return usage.used();
    }

    public double limit() {
        Double limit = metric.limit();
        if (limit == null || limit <= 0) {
            throw new MissingFact("no %s limit on record".formatted(metric.name()));
        }
        return limit;
    }

    /** Of the limit; 0.8 is 80 %. */
    public double ratio() {
        return used() / limit();
    }

    /** Days since the newest value. */
    public long age() {
        return usage.age();
    }

    /** {@code rising}, {@code falling} or {@code flat}, where chance explains the course. */
    public String trend() {
        double chance = course().chance();
        return chance < SIGNIFICANT ? "rising" : chance > 1 - SIGNIFICANT ? "falling" : "flat";
    }

    /** The usage of the next 30 days, as a share of the limit. */
    public double projected() {
        return ahead().middle() / limit();
    }

    /** The chance that the limit is reached within 60 days. */
    public double crossing() {
        return ahead().likely();
    }

    /** Over twelve weeks, as a share of the account's own baseline; negative when it fell. */
    public double rise() {
        Growth growth = Growth.of(metric, today);
        if (growth == null) {
            throw new MissingFact("%s on record for too few of the %d days that a baseline needs"
                    .formatted(metric.name(), Growth.DAYS));
        }
        return growth.rise();
    }

    private Trend course() {
        if (trend == null) {
            trend = usage.age() > Headroom.OLD ? null : Trend.of(metric, today);
            if (trend == null) {
                throw new MissingFact("%s on record for too few days to tell a trend".formatted(metric.name()));
            }
        }
        return trend;
    }

    private Forecast ahead() {
        if (forecast == null) {
            forecast = Forecast.of(course(), limit(), today, TERMS.horizon());
        }
        return forecast;
    }
}
