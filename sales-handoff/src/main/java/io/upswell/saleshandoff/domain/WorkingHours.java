package io.upswell.saleshandoff.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Monday to Friday, 09:00 to 17:00 in the vendor's time zone; public holidays count as working days. */
public record WorkingHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

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

    private static Duration open(LocalDate day, Instant from, Instant to) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || !from.isBefore(to) ? Duration.ZERO : Duration.between(from, to);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
