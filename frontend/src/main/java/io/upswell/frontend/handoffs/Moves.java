package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Answers and moves, with what each of them needs to know first. */
@Component
class Moves {

    private static final int TEXT = 500;

    private final HandoffDesk handoffs;

    Moves(HandoffDesk handoffs) {
        this.handoffs = handoffs;
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

    /** Asks for the amount on the way up, for the reason at a loss, for nothing where nothing is needed. */
    void move(Handoff handoff, PipelineStage stage, Runnable changed) {
        if (handoff.stage() == stage) {
            return;
        }
        switch (stage) {
            case LOST -> lose(handoff, changed);
            case PROPOSAL, NEGOTIATION, WON -> amount(handoff, stage, changed);
            default -> {
                Notices.attempt(() -> handoffs.move(handoff.id(), stage, null, null));
                changed.run();
            }
        }
    }

    private void amount(Handoff handoff, PipelineStage stage, Runnable changed) {
        BigDecimalField amount = new BigDecimalField("Amount per year");
        amount.setPrefixComponent(
                Markup.span("m2", handoff.opportunity().value().currency()));
        amount.setWidthFull();
        amount.setValue(handoff.amount());
        amount.setAutofocus(true);
        Ask.open(
                "%s: %s".formatted(name(handoff), Words.sentence(stage.name())),
                "Move to " + Words.sentence(stage.name()),
                () -> {
                    BigDecimal value = amount.getValue();
                    if (value == null || value.signum() <= 0) {
                        amount.setInvalid(true);
                        amount.setErrorMessage("An amount above 0.");
                        return false;
                    }
                    Notices.attempt(() -> handoffs.move(handoff.id(), stage, value, null));
                    changed.run();
                    return true;
                },
                amount);
    }

    private void lose(Handoff handoff, Runnable changed) {
        ComboBox<String> reason = new ComboBox<>("Why");
        reason.setItems("No budget", "Bad timing", "Chose a competitor", "No decision", "Need went away");
        reason.setAllowCustomValue(true);
        reason.addCustomValueSetListener(typed -> reason.setValue(typed.getDetail()));
        reason.setWidthFull();
        Ask.open(
                name(handoff) + ": Lost",
                "Move to Lost",
                () -> {
                    String value = reason.getValue();
                    if (value == null || value.isBlank()) {
                        reason.setInvalid(true);
                        reason.setErrorMessage("A lost deal needs its reason.");
                        return false;
                    }
                    Notices.attempt(() -> handoffs.move(handoff.id(), PipelineStage.LOST, null, value));
                    changed.run();
                    return true;
                },
                reason);
    }

    private static String name(Handoff handoff) {
        return handoff.opportunity().account().name();
    }
}
