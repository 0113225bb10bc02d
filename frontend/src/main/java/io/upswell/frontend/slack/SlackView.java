package io.upswell.frontend.slack;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.SecondGroup;
import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.SlackStandIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.data.domain.ScrollPosition;

/** The messages of one person as Slack shows them, newest first. */
@Route(value = "slack", layout = MainLayout.class)
@PageTitle("Slack messages · Upswell")
@Menu(title = "Slack messages", order = 11, icon = "icons/chat.svg")
@SecondGroup
@RolesAllowed({"CSM", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://lists.css")
@StyleSheet("context://slack.css")
public class SlackView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 20;
    private static final int KNOWN = 100;
    private static final int LOOK_MILLIS = 500;
    private static final int LOOKS = 20;

    private final MessageDesk messages;
    private final SlackStandIn slack;
    private final Names names;
    private final Clock clock;

    SlackView(MessageDesk messages, SlackStandIn slack, Names names, Clock clock) {
        this.messages = messages;
        this.slack = slack;
        this.names = names;
        this.clock = clock;
        addClassNames("fill", "page-scroll");
        Markup.scrolling(this, "Slack messages");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String user = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("user")
                .orElse(Viewer.current().username());
        show(user);
    }

    private void show(String user) {
        removeAll();
        Div head = Markup.div("head", Markup.with(new H1("Slack messages"), "de"));
        add(head);
        try {
            if (Viewer.current().role() == Role.MANAGER || Viewer.current().role() == Role.ADMIN) {
                head.add(people(user));
            }
            head.add(
                    Markup.span("grow"),
                    Markup.span(
                            "xs m2",
                            slack.active() ? "Stand-in for Slack. Nothing leaves this server." : "As sent to Slack."));
            Div stream = Markup.div("stack dm");
            add(stream);
            fill(stream, user, PAGE);
        } catch (RuntimeException failed) {
            add(Notices.notLoaded(failed, () -> show(user)));
        }
    }

    /** After a press the message changes by its event, a moment later. */
    private void await(Div stream, String user, int wanted) {
        UI ui = UI.getCurrent();
        Object before = fingerprint(user);
        AtomicInteger looks = new AtomicInteger();
        AtomicReference<Registration> polling = new AtomicReference<>();
        ui.setPollInterval(LOOK_MILLIS);
        polling.set(ui.addPollListener(poll -> {
            boolean changed = !before.equals(fingerprint(user));
            if (changed || looks.incrementAndGet() == LOOKS) {
                ui.setPollInterval(-1);
                polling.get().remove();
                fill(stream, user, wanted);
            }
        }));
    }

    private Object fingerprint(String user) {
        return messages.page(null, user, ScrollPosition.keyset(), PAGE).stream()
                .map(Message::blocks)
                .toList();
    }

    private void fill(Div stream, String user, int wanted) {
        stream.removeAll();
        List<Message> read =
                new KeysetPages<Message>(position -> messages.page(null, user, position, PAGE)).slice(0, wanted + 1);
        Runnable again = () -> await(stream, user, wanted);
        read.stream().limit(wanted).forEach(message -> stream.add(new DirectMessage(message, slack, clock, again)));
        if (read.isEmpty()) {
            stream.add(Markup.div("empty", Markup.p("", "No message yet. Alerts arrive after a scan.")));
        }
        if (read.size() > wanted) {
            stream.add(new Button("Earlier messages", click -> fill(stream, user, wanted + PAGE)));
        }
    }

    private Select<String> people(String user) {
        List<String> known = Stream.concat(
                        Stream.of(user, Viewer.current().username()),
                        messages.page(null, null, ScrollPosition.keyset(), KNOWN).stream()
                                .map(Message::recipient))
                .distinct()
                .sorted()
                .toList();
        Select<String> people = new Select<>();
        people.addClassName("fld");
        people.setAriaLabel("Messages of");
        people.setPrefixComponent(Markup.span("k", "Of"));
        people.setItems(known);
        people.setItemLabelGenerator(names::full);
        people.setValue(user);
        people.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(SlackView.class, QueryParameters.of("user", change.getValue()));
            }
        });
        return people;
    }
}
