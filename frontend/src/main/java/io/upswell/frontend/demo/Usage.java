package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Half a year of usage, day by day: API calls, storage, and reports, each with its own course. */
final class Usage {

    private static final int SILENT_DAYS = 45;

    /** For accounts without a limit on record. */
    private static final double USUAL_CALLS = 900_000;

    private static final double USUAL_REPORTS = 6_000;
    private static final double USUAL_STORAGE = 500;

    private final PriceList prices;

    Usage(PriceList prices) {
        this.prices = prices;
    }

    Stream<Fact> of(Account account, LocalDate today) {
        return Stream.of(
                        series(account, today, "api_calls", calls(account, today)),
                        series(account, today, "storage_gb", storage(account, today)),
                        series(account, today, "reports_run", reports(account, today)))
                .flatMap(List::stream);
    }

    private static List<Fact> series(Account account, LocalDate today, String metric, double[] values) {
        SplittableRandom dice = account.dice("gap");
        boolean gap = !account.story().exact() && dice.nextInt(10) == 0;
        int gapEnd = dice.nextInt(35, 70);
        List<Fact> facts = new ArrayList<>(Days.COUNT);
        for (int ago = Days.COUNT - 1; ago >= 0; ago--) {
            boolean silent = account.story() == Story.STALE && ago < SILENT_DAYS;
            if (silent || (gap && ago >= gapEnd && ago < gapEnd + 3)) {
                continue;
            }
            double value = values[Days.COUNT - 1 - ago];
            facts.add(Fact.of("usage")
                    .with("account", account.id())
                    .with("metric", metric)
                    .with("date", today.minusDays(ago).toString())
                    .with("value", value == Math.rint(value) ? (Object) (long) value : (Object) value));
        }
        return facts;
    }

    private double[] calls(Account account, LocalDate today) {
        Story story = account.story();
        SplittableRandom dice = account.dice("calls");
        double ordinary = dice.nextDouble(0.15, 0.5);
        double weekend =
                story == Story.PRD ? 0.95 : story.exact() ? dice.nextDouble(0.75, 0.9) : dice.nextDouble(0.35, 0.85);
        double noise = story == Story.PRD ? 0.02 : dice.nextDouble(0.04, 0.1);
        double phase = dice.nextDouble(365);
        double growth = dice.nextDouble(0.0005, 0.0035);
        double[] values = Days.each(today, (ago, day) -> {
            double season = story.exact() ? 1 : 1 + 0.07 * Math.sin((day + phase) * 2 * Math.PI / 365);
            return course(story, growth, ago)
                    * season
                    * (Days.isWeekend((long) day) ? weekend : 1)
                    * (1 + noise * Dice.wobble(account.id() + "/calls", (long) day));
        });
        double share = account.share(
                "api",
                switch (story) {
                    case FALLING -> 0.86;
                    case NEAR_MISS -> 0.72;
                    case GROWING -> 0.48;
                    default -> ordinary;
                });
        Double limit = prices.limit(account, "api_calls");
        double month = share * (limit == null ? USUAL_CALLS : limit);
        return Days.whole(values, month / (story.exact() ? Days.lastThirty(values) : Days.ROLLING));
    }

    /**
     * The level of a day relative to others.
     *
     * @param growth a day, of today's level, where the story is one of gentle growth
     * @param ago days before today
     */
    private static double course(Story story, double growth, double ago) {
        return switch (story) {
            case PRD -> 1 + 0.54 * Math.max(0, 62 - ago) / 62;
            case NEAR_LIMIT, NEAR_LIMIT_ASKS, NEAR_LIMIT_NEW_TEAM -> 1 - growth * ago;
            case GROWING -> 1 - 0.0035 * ago;
            case FALLING -> 0.65 + 0.35 * Math.min(1, ago / 75);
            case SPIKE -> ago == 12 ? 9 : 1;
            default -> 1;
        };
    }

    private double[] storage(Account account, LocalDate today) {
        SplittableRandom dice = account.dice("storage");
        double share = account.share("storage", dice.nextDouble(0.2, 0.5));
        double growth = account.story() == Story.NEAR_STORAGE ? 0.0012 : dice.nextDouble(0, 0.0005);
        Double limit = prices.limit(account, "storage_gb");
        double level = share * (limit == null ? USUAL_STORAGE : limit);
        return Days.each(today, (ago, day) -> {
            double wobble = ago == 0 ? 0 : 0.002 * Dice.wobble(account.id() + "/storage", (long) day);
            return Math.round(level * (1 - growth * ago + wobble) * 10) / 10.0;
        });
    }

    private double[] reports(Account account, LocalDate today) {
        SplittableRandom dice = account.dice("reports");
        double share = dice.nextDouble(0.15, 0.4);
        Double limit = prices.limit(account, "reports_run");
        double workday = share * (limit == null ? USUAL_REPORTS : limit) / 22;
        return Days.each(
                today,
                (ago, day) -> Math.rint(workday
                        * (Days.isWeekend((long) day) ? 0.1 : 1)
                        * (1 + 0.15 * Dice.wobble(account.id() + "/reports", (long) day))));
    }
}
