package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.SalesTeam;
import org.springframework.stereotype.Component;

/** Answers to a handoff, with what each of them needs to know first. */
@Component
class Moves {

    private static final int TEXT = 500;

    private final HandoffDesk handoffs;
    private final SalesTeam team;

    Moves(HandoffDesk handoffs, SalesTeam team) {
        this.handoffs = handoffs;
        this.team = team;
    }

    void accept(Handoff handoff, Runnable changed) {
        if (Notices.attempt(() -> handoffs.accept(handoff.id()))) {
            Notices.say("%s is yours.".formatted(name(handoff)));
        }
        changed.run();
    }

    void reject(Handoff handoff, Runnable changed) {
        TextArea reason = new TextArea("Why");
        reason.setMaxLength(TEXT);
        reason.setWidthFull();
        reason.setAutofocus(true);
        Ask.open(
                "Reject " + name(handoff),
                "Reject the handoff",
                () -> {
                    if (reason.isEmpty()) {
                        reason.setInvalid(true);
                        reason.setErrorMessage("The CSM needs to know why.");
                        return false;
                    }
                    Notices.attempt(() ->
                            handoffs.reject(handoff.id(), reason.getValue().trim()));
                    changed.run();
                    return true;
                },
                Markup.p("s m2", handoff.qualifiedByName() + " reads your reason."),
                reason);
    }

    /** To another rep, with the reason that both of them read. */
    void give(Handoff handoff, Runnable changed) {
        ComboBox<SalesTeam.Rep> rep = new ComboBox<>("To");
        rep.setItems(team.reps().stream()
                .filter(known -> known.active() && !known.username().equals(handoff.rep()))
                .toList());
        rep.setItemLabelGenerator(SalesTeam.Rep::name);
        rep.setWidthFull();
        TextArea reason = new TextArea("Why");
        reason.setMaxLength(TEXT);
        reason.setWidthFull();
        Ask.open(
                "Give " + name(handoff),
                "Give the handoff",
                () -> {
                    SalesTeam.Rep chosen = rep.getValue();
                    if (chosen == null) {
                        rep.setInvalid(true);
                        rep.setErrorMessage("Choose who takes it.");
                        return false;
                    }
                    String why = reason.isEmpty() ? null : reason.getValue().trim();
                    Notices.attempt(() -> handoffs.reassign(handoff.id(), chosen.username(), why));
                    changed.run();
                    return true;
                },
                rep,
                reason);
    }

    void requestAgain(Handoff handoff, Runnable changed) {
        if (Notices.attempt(() -> handoffs.requestAgain(handoff.id()))) {
            Notices.say("Sales is asked again for %s.".formatted(name(handoff)));
        }
        changed.run();
    }

    private static String name(Handoff handoff) {
        return handoff.opportunity().account().name();
    }
}
