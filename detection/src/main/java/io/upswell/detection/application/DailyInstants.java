package io.upswell.detection.application;

import io.upswell.detection.ResponseWorkflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;

/** As of when the daily scans look. */
@Service
class DailyInstants {

    private final ResponseWorkflow workflow;
    private final Clock clock;

    DailyInstants(ResponseWorkflow workflow, Clock clock) {
        this.workflow = workflow;
        this.clock = clock;
    }

    /** One for each day that has a scan, both days included: a day has one, however often the schedule rings. */
    List<Instant> between(LocalDate from, LocalDate to) {
        CronExpression schedule = CronExpression.parse(workflow.schedule());
        List<Instant> instants = new ArrayList<>();
        ZonedDateTime next = schedule.next(from.atStartOfDay(clock.getZone()).minusNanos(1));
        while (next != null && !next.toLocalDate().isAfter(to)) {
            instants.add(next.toInstant());
            next = schedule.next(
                    next.toLocalDate().plusDays(1).atStartOfDay(clock.getZone()).minusNanos(1));
        }
        return instants;
    }
}
