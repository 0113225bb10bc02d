package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.upswell.frontend.parts.Markup;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.Qualification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What Sales would ask first. Nothing is obligatory: what is left open is told as open. */
final class Checklist {

    private static final int LONGEST = 1_000;

    private final TextField need = text("Need", "What they want to achieve");
    private final TextField stakeholder = text("Stakeholder", "Who decides");
    private final TextField timing = text("Timing", "When they want it, in their words");
    private final BigDecimalField amount;
    private final DatePicker closeDate = new DatePicker("Close date");
    private final TextArea note = new TextArea("What should Sales know?");

    Checklist(OpportunitySnapshot opportunity, LocalDate today) {
        amount = new BigDecimalField(
                "Value per year, %s".formatted(opportunity.value().currency()));
        amount.setWidthFull();
        closeDate.setMin(today);
        closeDate.setWidthFull();
        note.setPlaceholder("Who asked, who decides, what comes next");
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        need.setAutofocus(true);
    }

    Component[] content() {
        Component advice = Markup.p("s m2", "Sales takes over from here. Leave open what you do not know.");
        return new Component[] {advice, need, stakeholder, timing, amount, closeDate, note};
    }

    /** Whether everything that was given can be read. */
    boolean isReadable() {
        return !closeDate.isInvalid() && !amount.isInvalid();
    }

    Qualification found() {
        return new Qualification(
                need.getValue(), stakeholder.getValue(), timing.getValue(), amount.getValue(), closeDate.getValue());
    }

    @Nullable
    String note() {
        return note.getValue().isBlank() ? null : note.getValue().trim();
    }

    private static TextField text(String label, String placeholder) {
        TextField field = new TextField(label);
        field.setPlaceholder(placeholder);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }
}
