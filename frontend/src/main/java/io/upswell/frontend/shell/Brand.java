package io.upswell.frontend.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Markup;

/** The mark and the name. */
public final class Brand {

    private Brand() {}

    public static Div create() {
        return Markup.div("brand", new Image("icons/upswell.svg", ""), new Span("Upswell"));
    }
}
