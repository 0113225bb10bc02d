package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Markup;
import java.util.Optional;
import java.util.function.Consumer;

/** The rule in the middle of the page: its fields, as a form or as CEL. */
final class RuleEditor {

    private final RuleStudio studio;
    private final Editing editing;
    private final Consumer<Boolean> mode;

    /** @param mode asks for the editor as CEL, or as a form */
    RuleEditor(RuleStudio studio, Editing editing, Consumer<Boolean> mode) {
        this.studio = studio;
        this.editing = editing;
        this.mode = mode;
    }

    Component draw(String rule, boolean cel) {
        if (rule.equals(RuleKey.SCORE)) {
            return new ScoreForm(editing).draw();
        }
        Optional<SignalType> builtIn = RuleKey.builtIn(rule);
        if (builtIn.isPresent()) {
            return new SettingsForm(editing).draw(builtIn.get());
        }
        return editing.working()
                .own(rule)
                .<Component>map(own -> own(own, cel))
                .orElseGet(() -> Markup.p("s m2", "There is no such rule in this version."));
    }

    private Component own(OwnRule own, boolean cel) {
        Tab form = new Tab("Form");
        Tab text = new Tab("CEL");
        Tabs tabs = new Tabs(form, text);
        tabs.getElement().setAttribute("aria-label", "Editor mode");
        tabs.setSelectedTab(cel ? text : form);
        tabs.addSelectedChangeListener(change -> mode.accept(change.getSelectedTab() == text));
        return Markup.div(
                "setform",
                Markup.div("row between", Markup.h3("", "Condition"), tabs),
                cel ? new CelEditor(studio, editing).draw(own) : new ConditionForm(editing).draw(own),
                new OwnRuleForm(editing).draw(own));
    }
}
