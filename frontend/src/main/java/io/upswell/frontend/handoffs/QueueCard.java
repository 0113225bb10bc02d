package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.upswell.detection.Signal;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Reasons;
import io.upswell.frontend.parts.Score;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A handoff that waits: what it is worth, what the CSM says, how long there is, the answer. */
final class QueueCard extends Article {

    QueueCard(
            Handoff handoff,
            Duration left,
            Exchange.Talk talk,
            Hands hands,
            boolean open,
            Names names,
            Clock clock,
            Moves moves,
            Exchange exchange,
            Runnable changed) {
        OpportunitySnapshot opportunity = handoff.opportunity();
        addClassName("hc");
        if (open) {
            addClassName("cur");
        }
        add(
                Markup.div(
                        "row",
                        Score.chip(opportunity),
                        Markup.div(
                                "grow",
                                Markup.with(new H3(opportunity.account().name()), "cut"),
                                Markup.div("xs m2", "from " + handoff.qualifiedByName())),
                        Markup.div("num md", worth(handoff))),
                Markup.p("note", note(handoff, clock)),
                Markup.div("row between wrap", families(opportunity), due(handoff, left, clock)));

        Package content = new Package(handoff, names);
        content.setVisible(open);
        Button more = new Button(open ? "Less" : "Package");
        more.addThemeName("tertiary");
        more.addClassNames("sm", "push");
        more.addClickListener(click -> {
            content.setVisible(!content.isVisible());
            more.setText(content.isVisible() ? "Less" : "Package");
        });
        Div buttons = Markup.div("hb");
        if (hands.sells()) {
            Button accept = new Button("Accept", click -> moves.accept(handoff, changed));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            accept.addClassName("sm");
            accept.setDisableOnClick(true);
            buttons.add(
                    accept,
                    quiet("Reject", () -> moves.reject(handoff, changed)),
                    quiet("Ask CSM", () -> exchange.ask(handoff, changed)));
        }
        if (hands.leads()) {
            buttons.add(quiet("Give to…", () -> moves.give(handoff, changed)));
        }
        buttons.add(more);
        add(content, new Questions(handoff, talk, hands.cares() && !hands.sells(), exchange, changed), buttons);
    }

    private static Button quiet(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addClassNames("n", "sm");
        return button;
    }

    private static String worth(Handoff handoff) {
        return Words.money(
                handoff.amount() == null ? handoff.opportunity().value().annual() : handoff.amount(),
                handoff.opportunity().value().currency());
    }

    private static String note(Handoff handoff, Clock clock) {
        return handoff.note() == null ? Reasons.story(handoff.opportunity(), clock) : handoff.note();
    }

    private static Div families(OpportunitySnapshot opportunity) {
        Div tiles = Markup.div("row tiles-sm");
        opportunity.signals().stream().map(Signal::type).distinct().forEach(type -> tiles.add(Family.tile(type)));
        return tiles;
    }

    private static Div due(Handoff handoff, Duration left, Clock clock) {
        Instant due = handoff.dueAt();
        if (due == null) {
            return Markup.div("");
        }
        String when = Words.dateTime(due, clock.getZone(), LocalDate.now(clock));
        Div row = Markup.div("row due", Markup.span("xs m2 nw", "due " + when), AnswerClock.of(handoff, left));
        row.setTitle(clock.getZone().toString());
        return row;
    }
}
