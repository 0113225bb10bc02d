package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.forecast.Forecast;
import io.upswell.detection.domain.forecast.RollOut;
import io.upswell.detection.domain.forecast.Trend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a metric and its limit: levels in percent, the crossing as a range of days with its certainty. */
final class HeadroomWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final int WEEK = 7;

    private HeadroomWords() {}

    /** For one that fired. */
    static String details(Headroom headroom) {
        String projection = projection(headroom);
        return projection == null ? level(headroom) : level(headroom) + " " + projection;
    }

    /** For one that did not. */
    static String reason(Headroom headroom) {
        String name = headroom.metric().name();
        return switch (headroom.standing()) {
            case NO_USAGE -> "no %s usage on record".formatted(name);
            case NO_LIMIT ->
                headroom.metric().limit() == null
                        ? "no %s limit on record".formatted(name)
                        : "the %s limit on record is %.0f"
                                .formatted(name, headroom.metric().limit());
            case STALE -> age(headroom);
            case NOTHING_THIS_PERIOD -> "no %s used yet this month".formatted(name);
            case RECEDING -> "%s, but %s".formatted(level(headroom), why(headroom));
            case BELOW ->
                level(headroom)
                        + (headroom.forecast() == null ? "" : ", " + projected(headroom))
                        + (RollOut.underWay(headroom.metric(), headroom.today()) ? ", still being rolled out" : "")
                        + ", fires above %s".formatted(percent(headroom.terms().threshold()))
                        + (usage(headroom).age() > Headroom.OLD ? ", " + age(headroom) : "");
            case ABOVE, HEADING_THERE -> details(headroom);
        };
    }

    /** @return {@code null} unless the crossing lies ahead and is likely */
    private static @Nullable String projection(Headroom headroom) {
        Forecast forecast = headroom.ahead();
        if (forecast == null) {
            return null;
        }
        LocalDate from = forecast.from();
        LocalDate expected = forecast.expected();
        LocalDate to = forecast.to();
        if (from == null || expected == null || to == null) {
            return "(projected to exceed within %d days), %.0f%% certain"
                    .formatted(headroom.terms().horizon(), 100 * forecast.likely());
        }
        String range =
                from.equals(to) ? "on " + DAY.format(from) : "between " + DAY.format(from) + " and " + DAY.format(to);
        // The brackets are the PRD's words (5.1); the range comes after them.
        return "(projected to exceed %s), %s (%.0f%% certain)"
                .formatted(inWords(expected, headroom.today()), range, 100 * Forecast.CERTAINTY);
    }

    /** "in 2 weeks", "in 3 days", "today". */
    private static String inWords(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        long count = days < WEEK ? days : Math.round(days / (double) WEEK);
        String unit = days < WEEK ? "day" : "week";
        return "in %d %s".formatted(count, count == 1 ? unit : unit + "s");
    }

    private static String why(Headroom headroom) {
        LocalDate spike = Spike.in(headroom);
        if (spike != null) {
            return "by a one-day spike on %s, %s".formatted(DAY.format(spike), projected(headroom));
        }
        Trend trend = Objects.requireNonNull(headroom.trend());
        LocalDate stepped = trend.steppedOn();
        if (stepped != null && trend.steppedDown()) {
            return "usage stepped down on %s, %s".formatted(DAY.format(stepped), projected(headroom));
        }
        return (trend.falls() ? "usage falls, " : "back to normal, ") + projected(headroom);
    }

    private static String projected(Headroom headroom) {
        Forecast forecast = Objects.requireNonNull(headroom.forecast());
        return "projected %.0f%%"
                .formatted(100 * forecast.middle() / share(headroom).limit());
    }

    /** "80%", "82.5%" */
    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static String level(Headroom headroom) {
        return "%s at %s of limit"
                .formatted(headroom.metric().name(), share(headroom).percent());
    }

    private static String age(Headroom headroom) {
        return "the newest %s value is %d days old"
                .formatted(headroom.metric().name(), usage(headroom).age());
    }

    private static Share share(Headroom headroom) {
        return Objects.requireNonNull(headroom.share());
    }

    private static CurrentUsage usage(Headroom headroom) {
        return Objects.requireNonNull(headroom.usage());
    }
}
