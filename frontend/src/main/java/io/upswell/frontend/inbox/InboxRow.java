package io.upswell.frontend.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Signal;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Reasons;
import io.upswell.frontend.parts.Score;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** One line of the inbox: score, name, what kind of signals, why, worth, age. */
final class InboxRow {

    private InboxRow() {}

    static Div of(OpportunitySnapshot opportunity, Clock clock) {
        Span icons = Markup.span("fx");
        opportunity.signals().stream().map(Signal::type).distinct().forEach(type -> icons.add(Family.icon(type)));
        Instant since = Objects.requireNonNullElse(opportunity.identifiedAt(), opportunity.detectedAt());
        String age = Words.age(since, clock.instant());
        return Markup.div(
                "li",
                Score.chip(opportunity),
                Markup.div("cut name", Markup.span("b", opportunity.account().name()), icons),
                Markup.div("num md r", worth(opportunity)),
                Markup.div("s m2 cut reason", Reasons.top(opportunity, clock)),
                Markup.div("r xs", Markup.span("New".equals(age) ? "bdg fresh" : "m2", age)));
    }

    private static String worth(OpportunitySnapshot opportunity) {
        return Words.money(opportunity.value().annual(), opportunity.value().currency());
    }
}
