package io.upswell.frontend.slack;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.notifications.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** A message in the stream of one person, with what became of it. */
final class DirectMessage extends Article {

    DirectMessage(Message message, Clock clock) {
        addClassNames("card", "dm-card");
        Instant at = message.sentAt() == null ? message.createdAt() : message.sentAt();
        add(
                Markup.div(
                        "row xs m2",
                        Markup.span("nw", Words.dateTime(at, clock.getZone(), LocalDate.now(clock))),
                        state(message)),
                new SlackMessage(message, Words.time(at, clock.getZone())));
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
