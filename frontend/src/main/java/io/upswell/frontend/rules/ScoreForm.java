package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.upswell.detection.RuleSet;
import io.upswell.detection.ScoreWeights;
import io.upswell.frontend.parts.Markup;
import java.util.function.BiFunction;

/** How strength and potential make the score. */
final class ScoreForm {

    private static final double LARGEST = 10;

    private final Editing editing;

    ScoreForm(Editing editing) {
        this.editing = editing;
    }

    Component draw() {
        ScoreWeights now = editing.working().rules().weights();
        ScoreWeights live = editing.working().live().rules().weights();
        Div fields = Markup.div("sets");
        fields.add(
                field(
                        "Share of the signals' strength",
                        now.strengthShare(),
                        live.strengthShare(),
                        0,
                        1,
                        (w, value) -> new ScoreWeights(value, w.trust(), w.halfWay())),
                field(
                        "Trust in a single signal",
                        now.trust(),
                        live.trust(),
                        0,
                        1,
                        (w, value) -> new ScoreWeights(w.strengthShare(), value, w.halfWay())),
                field(
                        "Root of the uplift that counts half",
                        now.halfWay(),
                        live.halfWay(),
                        0.001,
                        LARGEST,
                        (w, value) -> new ScoreWeights(w.strengthShare(), w.trust(), value)));
        return Markup.div(
                "setform",
                Markup.p(
                        "s m2",
                        "score = share · S + (1 − share) · A, with S = 1 − Π(1 − trust · strength) over the"
                                + " signal types and A = √uplift / (√uplift + root). Opportunities take it up when their"
                                + " account is scanned next."),
                fields);
    }

    private NumberField field(
            String label,
            double value,
            double live,
            double least,
            double most,
            BiFunction<ScoreWeights, Double, ScoreWeights> change) {
        NumberField field = new NumberField(label);
        field.setValue(value);
        field.setStep(0.001);
        field.setHelperText("live " + live);
        field.addValueChangeListener(typed -> {
            Double given = typed.getValue();
            boolean good = given != null && given >= least && given <= most;
            field.setInvalid(!good);
            field.setErrorMessage("From %s to %s".formatted(least, most));
            if (good) {
                RuleSet rules = editing.working().rules();
                editing.working()
                        .set(new RuleSet(
                                rules.version(),
                                rules.off(),
                                rules.settings(),
                                change.apply(rules.weights(), given),
                                rules.own()));
                editing.edited();
            }
        });
        return field;
    }
}
