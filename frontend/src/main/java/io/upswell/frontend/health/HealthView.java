package io.upswell.frontend.health;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.upswell.detection.DataHealthDesk;
import io.upswell.detection.Role;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.SecondGroup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Whether Upswell sees what it should: how the scans went, and what they could not look at. */
@Route(value = "health", layout = MainLayout.class)
@PageTitle("Data health · Upswell")
@Menu(title = "Data health", order = 12, icon = "icons/pulse.svg")
@SecondGroup
@RolesAllowed({"CSM", "MANAGER", "ADMIN"})
@StyleSheet("context://lists.css")
public class HealthView extends Div {

    HealthView(ScanDesk scans, DataHealthDesk health, Clock clock) {
        addClassNames("fill", "page-scroll");
        Markup.scrolling(this, "Data health");
        Div stack = Markup.div("stack", new ScanList(scans, clock));
        Role role = Viewer.current().role();
        if (role == Role.MANAGER || role == Role.ADMIN) {
            new DataSections(clock).of(health.current()).forEach(stack::add);
        }
        add(Markup.div("head de", new H1("Data health")), stack);
    }
}
