package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import io.upswell.detection.RuleVersion;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;

/** The rule's name, the version on the page, and what can be done with it. */
final class RuleHead {

    /** What the buttons do. */
    interface Actions {
        void save();

        void publish();

        void makeLiveAgain();

        void startShadow();

        void stopShadow();

        void discard();

        void removeRule();
    }

    private final Working working;
    private final Actions actions;

    RuleHead(Working working, Actions actions) {
        this.working = working;
        this.actions = actions;
    }

    /** @param own whether it is an own rule, which can be removed */
    Component draw(String name, boolean own) {
        Div buttons = Markup.div("row eacts");
        RuleVersion version = working.version();
        if (working.edited()) {
            buttons.add(primary("Save draft", actions::save));
        } else if (version.open()) {
            boolean shadow = version.state() == RuleVersion.State.SHADOW;
            buttons.add(
                    quiet(
                            shadow ? "Stop shadow" : "Run in shadow",
                            shadow ? actions::stopShadow : actions::startShadow),
                    primary("Publish v%d".formatted(version.number()), actions::publish));
        } else if (version.state() == RuleVersion.State.PAST) {
            buttons.add(quiet("Make v%d live again".formatted(version.number()), actions::makeLiveAgain));
        }
        if (working.edited() || own) {
            buttons.add(more(own));
        }
        return Markup.div(
                "row wrap ehead",
                Markup.h2("", name),
                Markup.span("bdg outl", working.label()),
                Markup.span("grow"),
                buttons);
    }

    private Button more(boolean own) {
        Button more = Markup.iconButton(Icon.MORE, "More");
        more.addClassName("sm");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        if (working.edited()) {
            menu.addItem("Discard changes", click -> actions.discard());
        }
        if (own) {
            menu.addItem("Remove this rule", click -> actions.removeRule());
        }
        return more;
    }

    private static Button primary(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("sm");
        button.setDisableOnClick(true);
        return button;
    }

    private static Button quiet(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addClassNames("sm", "n");
        button.setDisableOnClick(true);
        return button;
    }
}
