package io.upswell.frontend.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import io.upswell.frontend.parts.Markup;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the keyboard can do, as a dialog; and the switch for single keys, kept per browser. */
final class Shortcuts {

    private Shortcuts() {}

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("j / k", "Next, previous");
        keys.put("Enter", "Open");
        keys.put("Esc", "Back, close");
        keys.put("q", "Qualify");
        keys.put("d", "Draft outreach");
        keys.put("s", "Snooze");
        keys.put("x", "Not a fit");
        keys.put("/", "Filter");
        keys.put("Ctrl K", "Search accounts");
        keys.put("?", "This list");
        return keys;
    }

    static void show() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Keyboard");
        dialog.addClassName("ask");
        dialog.setWidth("min(360px, 92vw)");
        DescriptionList list = Markup.with(new DescriptionList(), "keys");
        keys().forEach((key, what) -> {
            DescriptionList.Term term = new DescriptionList.Term();
            term.add(Markup.span("kbd", key));
            list.add(Markup.div("row", term, new DescriptionList.Description(what)));
        });
        dialog.add(list, Markup.p("xs m2", "Not inside fields. The user menu switches single keys off."));
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    static void toggle() {
        UI.getCurrent().getPage().executeJs("upswell.toggleKeys()");
    }
}
