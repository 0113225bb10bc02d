package io.upswell.frontend.admin;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.SecondGroup;
import io.upswell.notifications.MessageDesk;
import io.upswell.saleshandoff.CrmDesk;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Messages that nobody took, and how the CRM stands. */
@Route(value = "admin", layout = MainLayout.class)
@PageTitle("Admin · Upswell")
@Menu(title = "Admin", order = 13, icon = "icons/alert.svg")
@SecondGroup
@RolesAllowed("ADMIN")
@StyleSheet("context://lists.css")
public class AdminView extends Div implements AfterNavigationObserver {

    private final MessageDesk messages;
    private final CrmDesk crm;
    private final Names names;
    private final Clock clock;

    AdminView(MessageDesk messages, CrmDesk crm, Names names, Clock clock) {
        this.messages = messages;
        this.crm = crm;
        this.names = names;
        this.clock = clock;
        addClassNames("fill", "page-scroll");
        Markup.scrolling(this, "Admin");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(Markup.div("head de", new H1("Admin")));
        try {
            add(Markup.div("stack", new DeadLetters(messages, names, clock), new CrmCard(crm, clock)));
        } catch (RuntimeException failed) {
            add(Notices.notLoaded(failed, this::show));
        }
    }
}
