package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.upswell.frontend.parts.Labels;
import io.upswell.opportunities.DismissReason;
import org.jspecify.annotations.Nullable;

/** Why an opportunity is none. */
final class DismissFields {

    private static final int LONGEST = 1_000;

    private final RadioButtonGroup<DismissReason> reason = new RadioButtonGroup<>("Why");
    private final TextArea note = new TextArea("Note");

    DismissFields() {
        reason.setItems(DismissReason.values());
        reason.setItemLabelGenerator(Labels::of);
        reason.setValue(DismissReason.NOT_A_FIT);
        reason.addClassName("stacked");
        note.setMaxLength(LONGEST);
        note.setWidthFull();
    }

    Component[] content() {
        return new Component[] {reason, note};
    }

    DismissReason reason() {
        return reason.getValue();
    }

    @Nullable
    String note() {
        return note.getValue().isBlank() ? null : note.getValue().trim();
    }
}
