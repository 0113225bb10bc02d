package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One deal with its package, how it stands in the CRM, and what happened. */
@Component
class DealDialog {

    private final HandoffDesk handoffs;
    private final CrmDesk crm;
    private final Names names;
    private final Clock clock;

    DealDialog(HandoffDesk handoffs, CrmDesk crm, Names names, Clock clock) {
        this.handoffs = handoffs;
        this.crm = crm;
        this.names = names;
        this.clock = clock;
    }

    void open(Handoff handoff) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(handoff.opportunity().account().name());
        dialog.setWidth("min(560px, 92vw)");
        dialog.add(Markup.p(
                "s",
                "%s, %s"
                        .formatted(
                                PipelineCard.amount(handoff),
                                Words.sentence(handoff.stage().name()))));
        if (handoff.note() != null) {
            dialog.add(Markup.p("quote", handoff.note()));
        }
        dialog.add(crm(handoff, dialog), new Package(handoff, names), trail(handoff));
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    private Div crm(Handoff handoff, Dialog dialog) {
        CrmDesk.State state = crm.states(List.of(handoff.id())).get(handoff.id());
        if (state == null) {
            return Markup.div("");
        }
        if (state.inStep()) {
            return Markup.div("s m2", "The CRM is in step" + (state.joined() ? "; its record was there before." : "."));
        }
        String why = state.error() == null ? "" : ": " + state.error();
        Div row = Markup.div(
                "row s",
                Markup.span(
                        state.refused() ? "bdg breached" : "bdg atrisk",
                        state.refused() ? "The CRM refused it" : "Not in the CRM yet"),
                Markup.span("grow m2", why));
        Button retry = new Button("Tell it again", click -> {
            Notices.attempt(() -> crm.retry(handoff.id()));
            dialog.close();
        });
        retry.addClassNames("n", "sm");
        row.add(retry);
        return row;
    }

    private Div trail(Handoff handoff) {
        Div trail = Markup.div("trail");
        UUID id = handoff.id();
        handoffs.trail(id)
                .forEach(step -> trail.add(line(
                        step.at(),
                        Words.sentence(step.stage().name()) + (step.by() == null ? "" : " by " + step.by()))));
        handoffs.notes(List.of(id))
                .getOrDefault(id, List.of())
                .forEach(note -> trail.add(line(note.at(), note.text() + (note.by() == null ? "" : ", " + note.by()))));
        handoffs.conflicts(List.of(id))
                .getOrDefault(id, List.of())
                .forEach(conflict -> trail.add(line(
                        conflict.decidedAt(),
                        "Both changed the %s: %s by %s stands, %s by %s does not."
                                .formatted(
                                        conflict.field(),
                                        conflict.kept(),
                                        conflict.keptBy(),
                                        conflict.lost(),
                                        conflict.lostBy()))));
        return trail;
    }

    private Div line(Instant at, String text) {
        return Markup.div(
                "row s",
                Markup.span("m2 nw when", Words.dateTime(at, clock.getZone(), LocalDate.now(clock))),
                Markup.span("grow", text));
    }
}
