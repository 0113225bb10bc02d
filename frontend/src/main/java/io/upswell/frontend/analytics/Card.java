package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Markup;

/** A figure with its name and what it stands on. */
final class Card extends Section {

    private final Div head;

    Card(String title, String note, Component... content) {
        addClassName("card");
        getElement().setAttribute("aria-label", title);
        head = Markup.div("row wrap cardhead", Markup.h2("grow", title), Markup.span("xs m3", note));
        add(head);
        add(content);
    }

    /** With something to choose, beside the title. */
    Card choosing(Component choice) {
        head.add(choice);
        return this;
    }

    /** Instead of a picture that would look surer than it is. */
    static Component unproven(String why) {
        return Markup.div("unproven", new Span("Unproven."), Markup.span("m2", " " + why));
    }
}
