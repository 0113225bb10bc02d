package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.detection.RuleTest;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import java.util.List;
import java.util.function.Consumer;

/** The tests that are kept with a rule, and how they ended. */
final class TestsPart {

    private final Runnable add;
    private final Consumer<RuleTest> remove;

    TestsPart(Runnable add, Consumer<RuleTest> remove) {
        this.add = add;
        this.remove = remove;
    }

    Component draw(List<RuleTest.Result> results) {
        Button more = new Button("Add test", click -> add.run());
        more.addClassName("sm");
        UnorderedList list = Markup.with(new UnorderedList(), "plain-list tests");
        results.forEach(result -> list.add(row(result)));
        return Markup.div(
                "",
                Markup.div("row", Markup.h3("grow", "Tests"), Markup.span("xs m3", "run with every edit"), more),
                results.isEmpty() ? Markup.p("s m2", "None yet.") : list);
    }

    private ListItem row(RuleTest.Result result) {
        RuleTest test = result.test();
        String reason = result.reason();
        Button gone = new Button("Remove", click -> remove.accept(test));
        gone.addThemeName("tertiary");
        gone.addClassName("sm");
        gone.setAriaLabel("Remove the test " + test.name());
        ListItem row = new ListItem(
                Markup.span(reason == null ? "okc" : "badc", (reason == null ? Icon.CHECK : Icon.ALERT).create()),
                Markup.span("sr", reason == null ? "Passes: " : "Fails: "),
                Markup.span("grow", reason == null ? test.name() : "%s: it %s".formatted(test.name(), reason)),
                gone);
        row.addClassNames("row", "s");
        return row;
    }
}
