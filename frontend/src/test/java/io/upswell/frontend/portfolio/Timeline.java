package io.upswell.frontend.portfolio;

import java.time.LocalDate;

/** Days are numbered from the first scan; usage is on record for some months before. */
final class Timeline {

    static final LocalDate START = LocalDate.parse("2025-01-06");
    static final int HISTORY_DAYS = 120;

    private Timeline() {}

    static LocalDate date(int day) {
        return START.plusDays(day);
    }
}
