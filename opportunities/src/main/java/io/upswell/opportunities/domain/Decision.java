package io.upswell.opportunities.domain;

import io.upswell.detection.Viewer;
import io.upswell.opportunities.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, when, and with which words.
 *
 * @param decidedBy username
 * @param decidedByName as others read it
 * @param note of the person, {@code null} when they said nothing
 * @param decidedFrom where they said it
 */
public record Decision(
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        @Nullable String note,
        @Nullable Origin decidedFrom) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public static Decision of(Viewer viewer, Instant at, @Nullable String note) {
        String said = note == null || note.isBlank() ? null : note.strip();
        return new Decision(
                viewer.username(), viewer.displayName(), at.truncatedTo(ChronoUnit.MICROS), said, Origin.current());
    }

    /** Of a workflow whose file says {@code auto_qualify: true}. */
    static Decision ofTheWorkflow(Instant at) {
        return new Decision("workflow", "The workflow", at, null, Origin.WORKFLOW);
    }

    /** Such as "Priya Raman qualified this at 11:20.", with the day when it was not today. */
    String told(String verb, LocalDate today, ZoneId zone) {
        ZonedDateTime then = decidedAt.atZone(zone);
        String day = then.toLocalDate().equals(today) ? "" : " on " + DAY.format(then);
        return "%s %s this%s at %s.".formatted(decidedByName, verb, day, TIME.format(then));
    }
}
