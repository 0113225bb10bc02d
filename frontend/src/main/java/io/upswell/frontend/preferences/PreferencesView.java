package io.upswell.frontend.preferences;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.notifications.AlertPreferences;
import io.upswell.notifications.AlertPreferences.Preferences;
import jakarta.annotation.security.PermitAll;

/** When Upswell may speak to the viewer; reached from the user menu. */
@Route(value = "preferences", layout = MainLayout.class)
@PageTitle("Preferences · Upswell")
@PermitAll
@StyleSheet("context://lists.css")
public class PreferencesView extends Div {

    private final AlertPreferences preferences;

    PreferencesView(AlertPreferences preferences) {
        this.preferences = preferences;
        addClassNames("fill", "page-scroll");
        Markup.scrolling(this, "Preferences");
        show();
    }

    private void show() {
        removeAll();
        add(Markup.div("head de", new H1("Preferences")));
        try {
            add(Markup.div("stack", quiet(preferences.mine(), preferences.ofAll())));
        } catch (RuntimeException failed) {
            add(Notices.notLoaded(failed, this::show));
        }
    }

    private Div quiet(Preferences mine, Preferences all) {
        QuietFields fields = new QuietFields(mine, all);
        Button save = new Button("Save quiet hours", click -> {
            if (fields.isComplete()
                    && Notices.attempt(() -> preferences.choose(fields.timeZone(), fields.quietHours()))) {
                Notices.say(fields.told());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Markup.div(
                "card prefs",
                Markup.h2("", "Quiet hours"),
                Markup.p(
                        "s m2",
                        "No message in Slack or by mail begins in these hours; it comes when they end."
                                + " Messages you have already are kept up to date, and the inbox always is."),
                fields,
                save);
    }
}
