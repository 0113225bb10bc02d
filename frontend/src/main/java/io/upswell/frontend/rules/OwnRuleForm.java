package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.upswell.detection.OwnRule;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Markup;

/** What an own rule is and says, beside its condition. */
final class OwnRuleForm {

    private final Editing editing;

    OwnRuleForm(Editing editing) {
        this.editing = editing;
    }

    Component draw(OwnRule rule) {
        Checkbox on = new Checkbox("Scans ask this rule", rule.on());
        on.addValueChangeListener(change -> {
            editing.working().change(rule.id(), one -> with(one, change.getValue(), one.type()));
            editing.edited();
        });
        Select<SignalType> type = new Select<>();
        type.setLabel("Finds signals of the type");
        type.setItems(SignalType.values());
        type.setItemLabelGenerator(SignalType::label);
        type.setValue(rule.type());
        type.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                editing.working().change(rule.id(), one -> with(one, one.on(), change.getValue()));
                editing.edited();
            }
        });
        Div fields = Markup.div("sets");
        fields.add(text(rule, OwnField.NAME), type, text(rule, OwnField.SUBJECT), text(rule, OwnField.PLAY));
        TextField said = text(rule, OwnField.TEXT);
        said.setWidthFull();
        return Markup.div("setform", said, fields, on);
    }

    private static OwnRule with(OwnRule one, boolean on, SignalType type) {
        return new OwnRule(
                one.id(), one.name(), on, one.condition(), type, one.strength(), one.subject(), one.text(), one.play());
    }

    private TextField text(OwnRule rule, OwnField field) {
        TextField text = new TextField(field.label());
        text.setValue(field.of(rule));
        text.setHelperText(field.help());
        text.addValueChangeListener(typed -> {
            editing.working().change(rule.id(), one -> field.in(one, typed.getValue()));
            editing.edited();
        });
        return text;
    }
}
