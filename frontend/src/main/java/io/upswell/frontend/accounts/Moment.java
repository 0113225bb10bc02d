package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/**
 * Something that happened at an account.
 *
 * @param mark the icon on its tile
 * @param aside what stands at the end of the line: a figure, a time, a way to open it
 */
record Moment(Instant at, Kind kind, Span mark, String title, String detail, Component aside) {

    enum Kind {
        SIGNAL("Signals"),
        CONVERSATION("Conversations"),
        MESSAGE("Messages"),
        DECISION("Decisions and tasks"),
        SALES("Sales");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }
}
