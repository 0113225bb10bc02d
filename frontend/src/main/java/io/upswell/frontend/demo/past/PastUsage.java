package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.Dice;
import io.upswell.frontend.demo.Fact;
import io.upswell.frontend.demo.PriceList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** What an account used on a day of the past: API calls daily, storage and reports once a week. */
final class PastUsage {

    private static final int RISE_DAYS = 80;
    private static final int PEAK_DAYS = 35;
    private static final int EBB_DAYS = 30;
    private static final double NEAR = 0.8;
    private static final int ROLLING = 30;

    private final PriceList prices;

    PastUsage(PriceList prices) {
        this.prices = prices;
    }

    Stream<Fact> on(PastAccount past, int day, LocalDate date) {
        double level = level(past, day) * limit(past, "api_calls") / ROLLING;
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        double noise = 1 + 0.05 * Dice.wobble(past.id() + "/calls", date.toEpochDay());
        Stream<Fact> calls =
                Stream.of(fact(past, "api_calls", date, Math.rint(level * noise * (weekend ? 0.79 : 1.084))));
        return date.getDayOfWeek() == DayOfWeek.MONDAY
                ? Stream.concat(
                        calls,
                        Stream.of(
                                fact(past, "storage_gb", date, Math.rint(0.35 * limit(past, "storage_gb"))),
                                fact(past, "reports_run", date, Math.rint(0.06 * limit(past, "reports_run")))))
                : calls;
    }

    /** As a share of the limit: quiet, then up to four fifths at the onset and on to the peak, where it stays or ebbs. */
    private static double level(PastAccount past, int day) {
        double quiet = past.account().dice("quiet").nextDouble(0.3, 0.5);
        double peak = past.account().share("api", quiet);
        int since = day - past.onset();
        Integer ebbs = past.after("ebbs");
        if (past.text("api") == null || since < -RISE_DAYS) {
            return quiet;
        }
        if (ebbs != null && since > ebbs) {
            double top = at(ebbs, quiet, peak);
            return Math.max(quiet, top - (top - quiet) * (since - ebbs) / EBB_DAYS);
        }
        return at(since, quiet, peak);
    }

    private static double at(int since, double quiet, double peak) {
        double near = Math.min(NEAR, peak);
        return since < 0
                ? near - (near - quiet) * -since / RISE_DAYS
                : near + (peak - near) * Math.min(1, (double) since / PEAK_DAYS);
    }

    private double limit(PastAccount past, String metric) {
        return Objects.requireNonNull(prices.limit(past.account(), metric), "the past's accounts have plans");
    }

    private static Fact fact(PastAccount past, String metric, LocalDate date, double value) {
        return Fact.of("usage")
                .with("account", past.id())
                .with("metric", metric)
                .with("date", date.toString())
                .with("value", (long) value);
    }
}
