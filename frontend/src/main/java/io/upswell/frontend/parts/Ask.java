package io.upswell.frontend.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BooleanSupplier;

/** A question before something is done: what it needs, a way back, and a button that says what happens. */
public final class Ask {

    private Ask() {}

    /** @param action returns whether what was given is complete, so that the dialog may close */
    public static void open(String title, String verb, BooleanSupplier action, Component... content) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.addClassName("ask");
        dialog.setWidth("min(420px, 92vw)");
        dialog.add(content);
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addClassName("n");
        Button go = new Button(verb);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            if (action.getAsBoolean()) {
                dialog.close();
            } else {
                go.setEnabled(true);
            }
        });
        dialog.getFooter().add(cancel, go);
        dialog.open();
    }
}
