package io.upswell.notifications.domain;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When somebody is left in peace, each day, such as from 18:00 to 08:00.
 *
 * @param to exclusive; before {@code from} when the night lies between
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** @throws DateTimeException when it does not read like {@code 18:00-08:00} */
    public static QuietHours parse(String text) {
        String[] ends = text.strip().split("\\s*-\\s*");
        if (ends.length != 2) {
            throw new DateTimeException("Write quiet hours as 18:00-08:00, not as %s.".formatted(text));
        }
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** The first moment from {@code now} on that is not quiet. */
    public ZonedDateTime clear(ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        boolean quiet = from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
        if (!quiet) {
            return now;
        }
        ZonedDateTime end = now.with(to);
        return end.isAfter(now) ? end : end.plusDays(1);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
