package io.upswell.frontend.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Messages that could not be delivered, each with the reason and another try. */
final class DeadLetters extends Section {

    private static final int PAGE = 50;

    private final MessageDesk messages;
    private final Names names;
    private final Clock clock;
    private final UnorderedList rows = Markup.with(new UnorderedList(), "plain-list");

    DeadLetters(MessageDesk messages, Names names, Clock clock) {
        this.messages = messages;
        this.names = names;
        this.clock = clock;
        addClassName("card");
        getElement().setAttribute("aria-label", "Messages that did not arrive");
        add(Markup.div("row cardhead", Markup.h2("grow", "Messages that did not arrive")), rows);
        show();
    }

    private void show() {
        List<Message> failed = new KeysetPages<Message>(position -> messages.failed(position, PAGE)).slice(0, PAGE);
        rows.removeAll();
        failed.forEach(message -> rows.add(row(message)));
        if (failed.isEmpty()) {
            rows.add(Markup.p("s m2", "Every message arrived, or still has a try ahead."));
        }
    }

    private ListItem row(Message message) {
        Button retry = new Button("Try again");
        retry.addClassNames("sm", "n");
        retry.setDisableOnClick(true);
        retry.addClickListener(click -> {
            Notices.attempt(() -> Objects.requireNonNull(messages.retry(message.id())));
            show();
        });
        String first = message.text().lines().findFirst().orElse(message.template());
        return Markup.with(
                new ListItem(),
                "letter-row",
                Markup.div(
                        "",
                        Markup.div("md", "To %s: %s".formatted(names.full(message.recipient()), withoutEmoji(first))),
                        Markup.div("s m2", Objects.requireNonNullElse(message.reason(), "No reason was given."))),
                Markup.span("s m2 nw", Words.dateTime(message.createdAt(), clock.getZone(), LocalDate.now(clock))),
                retry);
    }

    private static String withoutEmoji(String text) {
        return text.replaceAll(":[a-z0-9_+-]+:\\s*", "");
    }
}
