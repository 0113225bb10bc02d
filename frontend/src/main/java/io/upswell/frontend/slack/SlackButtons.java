package io.upswell.frontend.slack;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The row of buttons below a message: pressed where somebody may press, else only drawn. */
final class SlackButtons {

    private SlackButtons() {}

    static Div row(JsonNode block, @Nullable Pressing pressing) {
        Div row = Markup.div("sb");
        block.path("elements").forEach(element -> row.add(element(element, pressing)));
        return row;
    }

    private static Component element(JsonNode element, @Nullable Pressing pressing) {
        String label = SlackText.unescape(element.path("text").path("text").asString("…"));
        String classes = "primary".equals(element.path("style").asString("")) ? "sbtn p" : "sbtn";
        if (pressing == null) {
            return Markup.span(classes, label);
        }
        if ("overflow".equals(element.path("type").asString(""))) {
            return menu(element, pressing);
        }
        String url = element.path("url").asString("");
        if (!url.isEmpty()) {
            Anchor link = new Anchor(path(url), label);
            link.addClassNames("sbtn", "live");
            return link;
        }
        Button button = new Button(
                label,
                click -> pressing.press(
                        element.path("action_id").asString(""),
                        element.path("value").asString("")));
        button.addClassName("sm");
        button.addThemeName(classes.endsWith("p") ? "primary" : "");
        button.addClassName(classes.endsWith("p") ? "p" : "n");
        return button;
    }

    private static Button menu(JsonNode element, Pressing pressing) {
        Button more = Markup.iconButton(Icon.MORE, "More actions");
        more.addClassNames("sm", "n");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        element.path("options")
                .forEach(option -> menu.addItem(
                        SlackText.unescape(option.path("text").path("text").asString("…")),
                        click -> pressing.press(
                                element.path("action_id").asString("more"),
                                option.path("value").asString(""))));
        return more;
    }

    /** Links of a message lead back into this application. */
    private static String path(String url) {
        try {
            URI link = URI.create(url);
            String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
            return link.getRawPath().replaceFirst("^/", "") + query;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
