package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.SlaState;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** How long an answer may still take, in working time: Monday to Friday, 09:00 to 17:00 in the vendor's zone. */
final class AnswerClock {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private AnswerClock() {}

    /** Amber and red are the handoff's own judgement; the figure is only worded here. */
    static Span of(Handoff handoff, Instant due, Clock clock) {
        String colour = switch (handoff.slaState()) {
            case AT_RISK -> "atrisk";
            case BREACHED -> "breached";
            case ON_TRACK, ANSWERED -> "ontrack";
        };
        return Markup.span(
                "clock " + colour,
                Icon.CLOCK.create(),
                Markup.span("num", words(due, clock.instant(), clock.getZone(), handoff.slaState())));
    }

    static String words(Instant due, Instant now, ZoneId zone, SlaState state) {
        boolean over = state == SlaState.BREACHED || now.isAfter(due);
        Duration time = over ? working(due, now, zone) : working(now, due, zone);
        long minutes = time.toMinutes();
        String hours = minutes < 60 ? "" : minutes / 60 + " h ";
        return hours + minutes % 60 + (over ? " min over" : " min left");
    }

    private static Duration working(Instant from, Instant to, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                Instant start = max(from, day.atTime(OPENS).atZone(zone).toInstant());
                Instant end = min(to, day.atTime(CLOSES).atZone(zone).toInstant());
                sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
            }
        }
        return sum;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
