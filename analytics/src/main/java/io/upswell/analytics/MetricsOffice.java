package io.upswell.analytics;

import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class MetricsOffice implements MetricsDesk {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final JourneyQueries journeys;
    private final Clock clock;

    MetricsOffice(JourneyQueries journeys, Clock clock) {
        this.journeys = journeys;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ExpansionMetrics between(LocalDate from, LocalDate to) {
        Viewer viewer = Viewer.current();
        if (viewer.role() != Role.MANAGER && viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Only managers and administrators see what converted.");
        }
        if (to.isBefore(from)) {
            throw new Refusal.BadRequest("to: %s is before from, %s.".formatted(to, from));
        }
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new Refusal.BadRequest("from, to: between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        Set<String> owners = viewer.ownersInSight();
        Instant start = midnight(from);
        Instant end = midnight(to.plusDays(1));
        var detected = journeys.detected(start, end, owners);
        var funnel = new Funnel(detected);
        var success = new SuccessMetrics(
                detected,
                journeys.opened(start, end, owners),
                journeys.opened(midnight(from.minusDays(elapsed(from, to))), start, owners));
        return new ExpansionMetrics(funnel.steps(), funnel.bySignalType(), success.all());
    }

    /** Days of the period that have come: a month that is half over is compared with half a month. */
    private long elapsed(LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        return Math.max(0, ChronoUnit.DAYS.between(from, to.isAfter(today) ? today : to) + 1);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
