package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Moves along the pipeline, with what each stage needs to know first. */
@Component
class Stages {

    private final HandoffDesk handoffs;

    Stages(HandoffDesk handoffs) {
        this.handoffs = handoffs;
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
