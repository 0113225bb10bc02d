package io.upswell.saleshandoff.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody works. On the days when clocks change the working day is as long as its hours are apart in truth.
 *
 * @param days of the week, at least one
 * @param holidays days on which nobody works
 */
public record WorkingHours(
        ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public WorkingHours {
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "Working hours need a day of the week and an opening before the closing: %s to %s on %s"
                            .formatted(opens, closes, days));
        }
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    /** Monday to Friday, 09:00 to 17:00, without holidays. */
    public WorkingHours(ZoneId zone) {
        this(zone, LocalTime.of(9, 0), LocalTime.of(17, 0), WEEK, Set.of());
    }

    public WorkingHours in(ZoneId other) {
        return new WorkingHours(other, opens, closes, days, holidays);
    }

    /** The instant at which {@code working} time has passed since {@code from}; at the end of a day, not the next. */
    public Instant after(Instant from, Duration working) {
        Duration left = working;
        LocalDate day = from.atZone(zone).toLocalDate();
        while (true) {
            Instant start = later(from, opening(day));
            Duration today = open(day, start, closing(day));
            if (today.isPositive() && left.compareTo(today) <= 0) {
                return start.plus(left);
            }
            left = left.minus(today);
            day = day.plusDays(1);
        }
    }

    /** The working time between two instants; zero when {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            sum = sum.plus(open(day, later(from, opening(day)), earlier(to, closing(day))));
        }
        return sum;
    }

    private Duration open(LocalDate day, Instant from, Instant to) {
        boolean free = !days.contains(day.getDayOfWeek()) || holidays.contains(day);
        return free || !from.isBefore(to) ? Duration.ZERO : Duration.between(from, to);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
