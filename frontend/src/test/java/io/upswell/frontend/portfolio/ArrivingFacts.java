package io.upswell.frontend.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fact lines by the day on which they arrive; some are late, and so they come out of order. */
final class ArrivingFacts {

    private static final int LATEST_DAYS = 12;

    private final TreeMap<LocalDate, StringBuilder> byArrival = new TreeMap<>();
    private final LocalDate firstArrival;
    private final LocalDate lastArrival;
    private final double late;

    /** @param late share of facts that do not come on the next day */
    ArrivingFacts(LocalDate firstArrival, LocalDate lastArrival, double late) {
        this.firstArrival = firstArrival;
        this.lastArrival = lastArrival;
        this.late = late;
    }

    /** What happened on a day usually arrives on the next one. */
    void add(LocalDate happened, Random random, String line) {
        int delay = random.nextDouble() < late ? 1 + random.nextInt(LATEST_DAYS) : 1;
        on(happened.plusDays(delay), line);
    }

    /** What lies before the first arrival comes as a historic load; what would come after the last never does. */
    void on(LocalDate arrival, String line) {
        LocalDate day = arrival.isBefore(firstArrival) ? firstArrival : arrival;
        if (!day.isAfter(lastArrival)) {
            byArrival
                    .computeIfAbsent(day, d -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
    }

    Map<LocalDate, StringBuilder> byArrival() {
        return byArrival;
    }
}
