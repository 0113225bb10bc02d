package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.saleshandoff.Handoff;
import java.time.Duration;

/** How long an answer may still take, in the rep's working time; only worded here. */
final class AnswerClock {

    private AnswerClock() {}

    /** @param left below zero where it is overdue */
    static Span of(Handoff handoff, Duration left) {
        String colour = switch (handoff.slaState()) {
            case AT_RISK -> "atrisk";
            case BREACHED -> "breached";
            case ON_TRACK, ANSWERED -> "ontrack";
        };
        return Markup.span("clock " + colour, Icon.CLOCK.create(), Markup.span("num", words(left)));
    }

    static String words(Duration left) {
        long minutes = left.abs().toMinutes();
        String hours = minutes < 60 ? "" : minutes / 60 + " h ";
        return hours + minutes % 60 + (left.isNegative() || left.isZero() ? " min over" : " min left");
    }
}
