package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.upswell.detection.OwnRule;
import io.upswell.frontend.parts.Markup;
import java.util.List;
import java.util.Optional;

/** A plain condition as rows of fact, comparison and value. */
final class ConditionForm {

    private static final List<String> FACTS = List.of(
            "usage('api_calls').ratio",
            "usage('api_calls').projected",
            "usage('api_calls').rise",
            "usage('api_calls').trend",
            "seats.free",
            "seats.contracted",
            "users.active",
            "users.recent",
            "users.departments",
            "findings('expansion_mention')",
            "conversations.count",
            "account.arr",
            "account.plan",
            "account.segment",
            "account.contract_end_days");

    private final Editing editing;

    ConditionForm(Editing editing) {
        this.editing = editing;
    }

    Component draw(OwnRule rule) {
        Optional<Simple> simple = Simple.of(rule.condition());
        if (simple.isEmpty()) {
            return Markup.p("s m2", "This condition says more than a form can show. Edit it as CEL.");
        }
        Div rows = Markup.div("terms");
        for (int i = 0; i < simple.get().terms().size(); i++) {
            rows.add(row(rule, simple.get(), i));
        }
        Button more = new Button("Add a comparison", click -> {
            set(rule, simple.get().and(new Simple.Term("seats.free", "<", "3")));
            editing.redraw();
        });
        more.addClassName("sm");
        rows.add(more);
        return rows;
    }

    private Component row(OwnRule rule, Simple simple, int index) {
        Simple.Term term = simple.terms().get(index);
        ComboBox<String> fact = new ComboBox<>();
        fact.setAriaLabel("Fact");
        fact.setItems(FACTS);
        fact.setAllowCustomValue(true);
        fact.setValue(term.fact());
        fact.addCustomValueSetListener(typed -> fact.setValue(typed.getDetail()));
        Select<String> operator = new Select<>();
        operator.setAriaLabel("Comparison");
        operator.setItems(Simple.OPERATORS);
        operator.setValue(term.operator());
        TextField value = new TextField();
        value.setAriaLabel("Value");
        value.setValue(term.value());
        Runnable change = () -> {
            if (fact.getValue() != null && operator.getValue() != null) {
                set(
                        rule,
                        current(rule, simple)
                                .with(
                                        index,
                                        new Simple.Term(
                                                fact.getValue(),
                                                operator.getValue(),
                                                value.getValue().strip())));
            }
        };
        fact.addValueChangeListener(typed -> change.run());
        operator.addValueChangeListener(typed -> change.run());
        value.addValueChangeListener(typed -> change.run());
        Button remove = new Button("Remove", click -> {
            set(rule, current(rule, simple).without(index));
            editing.redraw();
        });
        remove.addThemeName("tertiary");
        remove.addClassName("sm");
        remove.setEnabled(simple.terms().size() > 1);
        return Markup.div("term", fact, operator, value, remove);
    }

    private Simple current(OwnRule rule, Simple drawn) {
        return editing.working()
                .own(rule.id())
                .flatMap(one -> Simple.of(one.condition()))
                .orElse(drawn);
    }

    private void set(OwnRule rule, Simple simple) {
        editing.working().change(rule.id(), one -> OwnField.CONDITION.in(one, simple.condition()));
        editing.edited();
    }
}
