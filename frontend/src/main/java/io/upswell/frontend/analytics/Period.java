package io.upswell.frontend.analytics;

import com.vaadin.flow.router.QueryParameters;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The days that are counted, both inclusive; half a year unless the address says otherwise. */
record Period(LocalDate from, LocalDate to, LocalDate today) {

    private static final int HALF_YEAR = 6;

    static Period of(QueryParameters parameters, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Period usual = months(today, HALF_YEAR);
        LocalDate from = day(parameters, "from").orElse(usual.from());
        LocalDate to = day(parameters, "to").orElse(usual.to());
        return to.isBefore(from) ? usual : new Period(from, to, today);
    }

    private static Optional<LocalDate> day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    /** The current month and those before it. */
    private static Period months(LocalDate today, int months) {
        return new Period(
                YearMonth.from(today).minusMonths(months - 1L).atDay(1),
                YearMonth.from(today).atEndOfMonth(),
                today);
    }

    static List<Period> choices(Period current, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        List<Period> choices = new ArrayList<>(
                List.of(months(today, 1), months(today, 3), months(today, HALF_YEAR), months(today, 12)));
        if (!choices.contains(current)) {
            choices.add(current);
        }
        return choices;
    }

    /** The days of it that also lie between these. */
    Period within(LocalDate first, LocalDate last) {
        return new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last, today);
    }

    /** Such as "Aug 2025 – Jan 2026", by the day where it does not begin and end with a month. */
    String label() {
        if (from.getDayOfMonth() != 1 || !to.equals(YearMonth.from(to).atEndOfMonth())) {
            return Words.date(from, today) + " – " + Words.date(to, today);
        }
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
        return YearMonth.from(from).equals(YearMonth.from(to))
                ? from.format(month)
                : from.format(month) + " – " + to.format(month);
    }
}
