package io.upswell.frontend.slack;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.notifications.Message;
import io.upswell.notifications.SlackStandIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in the stream of one person, with what became of it and what a press on it brought. */
final class DirectMessage extends Article {

    private final Message message;
    private final SlackStandIn slack;
    private final Runnable changed;
    private final Div answers = Markup.div("answers");

    DirectMessage(Message message, SlackStandIn slack, Clock clock, Runnable changed) {
        this.message = message;
        this.slack = slack;
        this.changed = changed;
        addClassNames("card", "dm-card");
        answers.getElement().setAttribute("aria-live", "polite");
        Instant at = message.sentAt() == null ? message.createdAt() : message.sentAt();
        add(
                Markup.div(
                        "row xs m2",
                        Markup.span("nw", Words.dateTime(at, clock.getZone(), LocalDate.now(clock))),
                        state(message)),
                new SlackMessage(message, Words.time(at, clock.getZone()), pressing()),
                answers);
    }

    /** In one's own name, an administrator in anybody's. */
    private @Nullable Pressing pressing() {
        Viewer viewer = Viewer.current();
        boolean own = viewer.username().equals(message.recipient()) || viewer.role() == Role.ADMIN;
        return own && slack.active() && message.sentAt() != null ? this::press : null;
    }

    private void press(String action, String value) {
        Notices.attempt(() -> show(slack.press(message.recipient(), message.id(), action, value)));
    }

    private void show(SlackStandIn.Shown shown) {
        shown.views().forEach(view -> new SlackDialog(view, values -> submit(view, values)).open());
        shown.whispers()
                .forEach(words -> answers.add(
                        Markup.div("whisper", Markup.div("xs m2", "Only visible to you"), SlackText.mrkdwn(words))));
        shown.replies()
                .forEach(words -> answers.add(
                        Markup.div("whisper", Markup.div("xs m2", "In the thread"), SlackText.mrkdwn(words))));
        if (shown.views().isEmpty()
                && shown.replies().isEmpty()
                && shown.whispers().isEmpty()) {
            changed.run();
        }
    }

    private Map<String, String> submit(String view, Map<String, String> values) {
        Map<String, String> faults = new HashMap<>();
        Notices.attempt(() -> {
            SlackStandIn.Shown shown = slack.submit(message.recipient(), view, values);
            faults.putAll(shown.faults());
            if (shown.faults().isEmpty()) {
                show(shown);
            }
        });
        return faults;
    }

    private static Span state(Message message) {
        String why = message.reason() == null ? "" : ": " + message.reason();
        return switch (message.status()) {
            case SENT, UPDATED -> Markup.span("", "");
            case QUEUED -> Markup.span("bdg", "Waits to be sent");
            case HELD -> Markup.span("bdg", "Held back" + why);
            case FAILED -> Markup.span("bdg breached", "Not accepted" + why);
        };
    }
}
