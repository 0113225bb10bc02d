package io.upswell.notifications.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How much Upswell speaks, and when.
 *
 * @param dailyBudget alerts pushed to one person a day at most
 * @param digestAt local time of the digest with the rest
 * @param quietHours of those who have not chosen their own; {@code null} for none
 * @param gather how long a choice waits for the rest of a scan
 * @param escalateAfter working days that a HIGH alert may lie untouched
 * @param zone of those who have not chosen their own
 */
public record QuietPolicy(
        int dailyBudget,
        LocalTime digestAt,
        @Nullable QuietHours quietHours,
        Duration gather,
        int escalateAfter,
        ZoneId zone) {

    public ZoneId zone(@Nullable Contact contact) {
        return contact == null || contact.timeZone() == null ? zone : ZoneId.of(contact.timeZone());
    }

    /** The first moment from {@code now} on at which that person may be spoken to. */
    public Instant clear(@Nullable Contact contact, Instant now) {
        QuietHours hours =
                contact == null || contact.quietHours() == null ? quietHours : QuietHours.parse(contact.quietHours());
        return hours == null ? now : hours.clear(now.atZone(zone(contact))).toInstant();
    }

    public LocalDate day(@Nullable Contact contact, Instant now) {
        return LocalDate.ofInstant(now, zone(contact));
    }

    public Instant nextDigest(@Nullable Contact contact, Instant now) {
        ZonedDateTime local = now.atZone(zone(contact));
        ZonedDateTime today = local.with(digestAt);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    /** Whether a HIGH alert of {@code told} has waited long enough for the manager to hear of it. */
    public boolean escalates(@Nullable Contact contact, Instant told, Instant now) {
        ZonedDateTime due = told.atZone(zone(contact));
        for (int left = escalateAfter; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return !now.isBefore(due.toInstant());
    }
}
