package io.upswell.frontend.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which closed deals the board shows: those of a month, or of the last 90 days. */
record ClosedIn(String key, LocalDate from, LocalDate to) {

    private static final int RECENT_DAYS = 90;
    private static final int MONTHS = 12;
    private static final String RECENT = "recent";

    static ClosedIn recent(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new ClosedIn(RECENT, today.minusDays(RECENT_DAYS), today);
    }

    static Optional<ClosedIn> parse(String month) {
        try {
            return Optional.of(of(YearMonth.parse(month)));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static ClosedIn of(YearMonth month) {
        return new ClosedIn(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    static List<ClosedIn> choices(Clock clock) {
        List<ClosedIn> choices = new ArrayList<>(List.of(recent(clock)));
        for (int back = 0; back < MONTHS; back++) {
            choices.add(of(YearMonth.now(clock).minusMonths(back)));
        }
        return choices;
    }

    boolean contains(Instant instant, Clock clock) {
        LocalDate day = LocalDate.ofInstant(instant, clock.getZone());
        return !day.isBefore(from) && !day.isAfter(to);
    }

    String label() {
        return RECENT.equals(key)
                ? "last 90 days"
                : YearMonth.from(from).format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH));
    }
}
