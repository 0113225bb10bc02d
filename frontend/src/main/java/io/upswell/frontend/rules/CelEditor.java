package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleCheck;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.RuleStudio;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;

/** A condition and a strength as they are written, checked while one types. */
final class CelEditor {

    private static final int PAUSE = 400;

    private final RuleStudio studio;
    private final Editing editing;

    CelEditor(RuleStudio studio, Editing editing) {
        this.studio = studio;
        this.editing = editing;
    }

    Component draw(OwnRule rule) {
        Div said = Markup.div("said");
        said.getElement().setAttribute("role", "status");
        TextArea condition = new TextArea();
        condition.setAriaLabel(OwnField.CONDITION.label());
        condition.addClassName("code");
        condition.setWidthFull();
        condition.setMinRows(4);
        condition.setValue(rule.condition());
        condition.setValueChangeMode(ValueChangeMode.LAZY);
        condition.setValueChangeTimeout(PAUSE);
        condition.getElement().setAttribute("spellcheck", "false");
        condition.addValueChangeListener(typed -> {
            editing.working().change(rule.id(), one -> OwnField.CONDITION.in(one, typed.getValue()));
            say(said, condition);
            editing.edited();
        });
        say(said, condition);
        TextField strength = new TextField(OwnField.STRENGTH.label());
        strength.addClassName("code");
        strength.setWidthFull();
        strength.setValue(rule.strength());
        strength.setHelperText(OwnField.STRENGTH.help());
        strength.addValueChangeListener(typed -> {
            editing.working().change(rule.id(), one -> OwnField.STRENGTH.in(one, typed.getValue()));
            editing.edited();
        });
        return Markup.div("setform", Markup.div("", condition, said), strength);
    }

    private void say(Div said, TextArea condition) {
        RuleCheck check = studio.check(condition.getValue());
        said.removeAll();
        condition.setInvalid(!check.problems().isEmpty());
        if (check.problems().isEmpty()) {
            said.add(Markup.div(
                    "ok",
                    Icon.CHECK.create(),
                    Markup.span(
                            "",
                            "Valid. Reads %s, cost %d of %,d."
                                    .formatted(
                                            Words.count(check.reads().size(), "name", "names"),
                                            check.cost(),
                                            check.most()))));
        }
        for (RuleProblem problem : check.problems()) {
            said.add(Markup.div("bad xs", Icon.ALERT.create(), Markup.span("", problem.message())));
        }
    }
}
