package io.upswell.frontend.shell;

import com.vaadin.flow.component.Component;

/** How much waits behind an entry of the navigation; each feature brings its own. */
public interface NavigationCount {

    Class<? extends Component> view();

    /** For the current viewer; 0 shows nothing. */
    int waiting();
}
