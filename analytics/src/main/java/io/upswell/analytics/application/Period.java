package io.upswell.analytics.application;

import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.domain.Selection;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days that somebody asks about, both inclusive, and whose accounts they see.
 *
 * @param owners usernames in sight, {@code null} for everybody's
 */
record Period(LocalDate from, LocalDate to, @Nullable Set<String> owners, Clock clock) {

    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 2037;

    /**
     * As the current viewer asks.
     *
     * @throws Refusal.Forbidden for anybody but managers and admins
     * @throws Refusal.BadRequest for days out of order or out of reason
     */
    static Period of(LocalDate from, LocalDate to, Clock clock) {
        Viewer viewer = manager();
        if (to.isBefore(from)) {
            throw new Refusal.BadRequest("to: %s is before from, %s.".formatted(to, from));
        }
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new Refusal.BadRequest("from, to: between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return new Period(from, to, viewer.ownersInSight(), clock);
    }

    static Viewer manager() {
        Viewer viewer = Viewer.current();
        if (viewer.role() != Role.MANAGER && viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Only managers and administrators see what converted.");
        }
        return viewer;
    }

    Period with(LocalDate from, LocalDate to) {
        return new Period(from, to, owners, clock);
    }

    Selection detected(JourneyFilter filter) {
        return Selection.detected(midnight(from), midnight(to.plusDays(1)), owners, filter);
    }

    /** As many days before this one as it has had so far: half a month is compared with half a month. */
    Period before() {
        return with(from.minusDays(Math.max(1, elapsed())), from.minusDays(1));
    }

    /** Days of the period that have come. */
    long elapsed() {
        LocalDate today = LocalDate.now(clock);
        return Math.max(0, ChronoUnit.DAYS.between(from, to.isAfter(today) ? today : to) + 1);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
