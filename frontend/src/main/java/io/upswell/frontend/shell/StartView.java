package io.upswell.frontend.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.upswell.detection.Viewer;
import jakarta.annotation.security.PermitAll;

/** The bare address: goes to the first entry of the viewer's own navigation. */
@Route("")
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entries.of(Viewer.current().role()).stream().findFirst().ifPresent(first -> event.forwardTo(first.menuClass()));
    }
}
