package io.upswell.frontend.portfolio;

import java.util.Arrays;
import java.util.List;

/**
 * What differs from one vendor to the next beside the price book.
 *
 * @param counter the metric that is summed, {@code gauge} the one that is read
 * @param lifts the product that raises the counter's limit, {@code room} the one that raises the gauge's
 * @param wanted products that customers ask for
 * @param fewest people in a small account, {@code steps} more with each plan
 * @param pattern what the days from Monday on are to a usual one
 * @param monthEnd the last three days of a month are so many times as busy
 * @param noise spread of the days around their pattern
 * @param missing share of days of which no fact ever comes
 * @param late share of facts that come up to twelve days late
 */
record Vendor(
        String counter,
        String gauge,
        String lifts,
        String room,
        List<String> wanted,
        int fewest,
        int steps,
        double[] pattern,
        double monthEnd,
        double noise,
        double missing,
        double late,
        String phrases,
        List<Trap> traps) {

    static Vendor of(String name) {
        return name.equals("c") ? farms() : offices();
    }

    private static Vendor offices() {
        return new Vendor(
                "runs",
                "storage_gb",
                "run-booster",
                "vault",
                List.of("forecast-pack", "mobile-crew", "supplier-portal", "vault"),
                8,
                12,
                new double[] {1.225, 1.4, 1.225, 1.225, 1.225, 0.35, 0.35},
                1,
                0.12,
                0,
                0.08,
                "",
                Arrays.asList(Trap.values()).subList(0, Trap.MONTH_END.ordinal()));
    }

    /** Small accounts, busy weekends and ends of months, sparse data: what nothing was tuned on. */
    private static Vendor farms() {
        return new Vendor(
                "api_calls",
                "devices",
                "call-pack",
                "device-pack",
                List.of("frost-alerts", "yield-maps", "water-planner"),
                3,
                5,
                new double[] {0.8, 0.8, 0.9, 0.9, 1, 1.5, 1.1},
                1.6,
                0.22,
                0.12,
                0.15,
                "c/",
                List.of(Trap.values()));
    }
}
