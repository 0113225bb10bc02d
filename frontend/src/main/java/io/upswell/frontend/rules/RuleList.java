package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules of the version on the page, and which of them differ from the live one. */
final class RuleList {

    private final Editing editing;
    private final List<RuleChange> changes;

    RuleList(Editing editing, List<RuleChange> changes) {
        this.editing = editing;
        this.changes = changes;
    }

    Component draw(String current, Runnable create) {
        Button more = new Button("New rule", click -> create.run());
        more.addClassName("sm");
        Div list = Markup.scrolling(Markup.div("list"), "Rule list");
        for (SignalType type : SignalType.values()) {
            list.add(row(type.key(), type.label(), type, current));
        }
        for (OwnRule rule : editing.working().rules().own()) {
            list.add(row(rule.id(), rule.name(), rule.type(), current));
        }
        list.add(row(RuleKey.SCORE, "Score", null, current));
        return Markup.section(
                "Rules",
                "rl",
                Markup.div("row between sec2", Markup.with(new H1("Rules"), "de"), choice(current), more),
                list);
    }

    private Component row(String key, String name, @Nullable SignalType type, String current) {
        Component tile = type == null ? Markup.span("tile LOW", Icon.BARS.create()) : Family.tile(type);
        Anchor row = new Anchor(address(key), Markup.span("md s nm", name));
        row.addComponentAsFirst(tile);
        row.addClassName("ri");
        row.getElement().setAttribute("router-link", true);
        if (key.equals(current)) {
            row.getElement().setAttribute("aria-current", "true");
        }
        row.add(Markup.span("xs m2 cut", about(key)), badge(key));
        return row;
    }

    private String address(String key) {
        return "rules/%s?v=%d".formatted(key, editing.working().version().number());
    }

    private String about(String key) {
        long fields = changes.stream()
                .filter(change -> change.rule().equals(rule(key)))
                .count();
        int live = editing.working().live().number();
        return fields == 0
                ? "v%d".formatted(live)
                : "%d %s, live is v%d".formatted(fields, fields == 1 ? "change" : "changes", live);
    }

    private static String rule(String key) {
        return key.equals(RuleKey.SCORE) ? "weights" : key;
    }

    private Component badge(String key) {
        boolean differs = changes.stream().anyMatch(change -> change.rule().equals(rule(key)));
        if (differs) {
            boolean shadow = editing.working().version().state() == RuleVersion.State.SHADOW;
            return Markup.span(shadow ? "bdg t-market" : "bdg outl", shadow ? "Shadow" : "Draft");
        }
        return on(key) ? Markup.span("bdg MEDIUM", "Live") : Markup.span("bdg", "Off");
    }

    private boolean on(String key) {
        Working working = editing.working();
        return RuleKey.builtIn(key)
                .map(working.rules()::isOn)
                .or(() -> working.own(key).map(OwnRule::on))
                .orElse(true);
    }

    /** In place of the list where there is no room for one. */
    private Component choice(String current) {
        Working working = editing.working();
        List<String> keys = new ArrayList<>();
        for (SignalType type : SignalType.values()) {
            keys.add(type.key());
        }
        working.rules().own().forEach(rule -> keys.add(rule.id()));
        keys.add(RuleKey.SCORE);
        Select<String> choice = new Select<>();
        choice.addClassNames("fld", "grow", "mo");
        choice.setAriaLabel("Rule");
        choice.setItems(keys);
        choice.setItemLabelGenerator(key -> RuleKey.name(key, working));
        if (keys.contains(current)) {
            choice.setValue(current);
        }
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                editing.show(change.getValue());
            }
        });
        return choice;
    }
}
