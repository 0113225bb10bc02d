package io.upswell.frontend.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** Elements with the classes of {@code app.css}. Text is always set as text, never as HTML. */
public final class Markup {

    private Markup() {}

    public static <T extends HtmlContainer> T with(T element, String classes, Component... children) {
        if (!classes.isEmpty()) {
            element.addClassNames(classes.split(" "));
        }
        element.add(children);
        return element;
    }

    public static Div div(String classes, Component... children) {
        return with(new Div(), classes, children);
    }

    public static Div div(String classes, String text) {
        return with(new Div(text), classes);
    }

    public static Span span(String classes, Component... children) {
        return with(new Span(), classes, children);
    }

    public static Span span(String classes, String text) {
        return with(new Span(text), classes);
    }

    public static Paragraph p(String classes, String text) {
        return with(new Paragraph(text), classes);
    }

    public static H2 h2(String classes, String text) {
        return with(new H2(text), classes);
    }

    public static H3 h3(String classes, String text) {
        return with(new H3(text), classes);
    }

    /** A region that a screen reader can list by its name. */
    public static Section section(String label, String classes, Component... children) {
        Section section = with(new Section(), classes, children);
        section.getElement().setAttribute("aria-label", label);
        return section;
    }

    /** An inner region that scrolls, so that it can be reached with the keyboard. */
    public static <T extends HtmlContainer> T scrolling(T region, String label) {
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", label);
        return region;
    }

    /** Terms with what is known of each, in the map's order. */
    public static DescriptionList facts(Map<String, String> facts) {
        DescriptionList list = with(new DescriptionList(), "facts");
        facts.forEach((term, value) -> {
            Div pair = div("");
            pair.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
            list.add(pair);
        });
        return list;
    }

    /** A button that is only an icon; the label is what a screen reader says. */
    public static Button iconButton(Icon icon, String label) {
        Button button = new Button(icon.create());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addClassName("ic");
        return button;
    }
}
