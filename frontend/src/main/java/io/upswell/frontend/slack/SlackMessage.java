package io.upswell.frontend.slack;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Markup;
import io.upswell.notifications.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as its recipient sees it in Slack. */
@StyleSheet("context://slack.css")
public final class SlackMessage extends Div {

    /** Buttons are drawn, not pressed: the page around it has its own. */
    public SlackMessage(Message message, String time) {
        this(message, time, null);
    }

    /** @param pressing what a button does, {@code null} where they are only drawn */
    SlackMessage(Message message, String time, @Nullable Pressing pressing) {
        addClassName("msg");
        Div body = Markup.div(
                "bl",
                Markup.div(
                        "row from",
                        Markup.span("b", "Upswell"),
                        Markup.span("bdg", "APP"),
                        Markup.span("xs m2", message.updatedAt() == null ? time : time + " (edited)")));
        add(Markup.span("app-av", new Image("icons/upswell.svg", "")), body);
        try {
            JsonNode blocks = JsonMapper.shared().readTree(message.blocks());
            if (blocks.isEmpty()) {
                body.add(SlackText.mrkdwn(message.text()));
            }
            blocks.forEach(block -> body.add(block(block, pressing)));
        } catch (JacksonException unreadable) {
            body.add(SlackText.mrkdwn(message.text()));
        }
    }

    private static Component block(JsonNode block, @Nullable Pressing pressing) {
        return switch (block.path("type").asString("")) {
            case "header" -> Markup.div("hd b", text(block.path("text")));
            case "divider" -> Markup.div("hr");
            case "section" -> section(block);
            case "context" -> Markup.div("ctx", elements(block));
            case "actions" -> SlackButtons.row(block, pressing);
            default -> new Span();
        };
    }

    private static Component section(JsonNode block) {
        boolean done = block.path("text").path("text").asString("").startsWith(":white_check_mark:");
        Div section = Markup.div(done ? "sec done" : "sec");
        if (block.has("text")) {
            section.add(text(block.path("text")));
        }
        if (block.has("fields")) {
            Div fields = Markup.div("f2");
            block.path("fields").forEach(field -> fields.add(text(field)));
            section.add(fields);
        }
        return section;
    }

    private static Component[] elements(JsonNode block) {
        return block.path("elements").valueStream().map(SlackMessage::text).toArray(Component[]::new);
    }

    private static Component text(JsonNode text) {
        String content = text.path("text").asString("");
        return "mrkdwn".equals(text.path("type").asString("")) ? SlackText.mrkdwn(content) : SlackText.plain(content);
    }
}
