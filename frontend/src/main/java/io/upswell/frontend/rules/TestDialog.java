package io.upswell.frontend.rules;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.GivenFacts;
import io.upswell.detection.RuleTest;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks for the facts of an invented account and for what the rule has to say of them. */
final class TestDialog {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EXAMPLE = """
            {
              "seats": 40,
              "usage": [{ "metric": "api_calls", "limit": 1000000, "from": 920000 }],
              "users": [{ "count": 38, "department": "Sales", "firstSeen": 300 }]
            }""";

    private TestDialog() {}

    static void open(String rule, Consumer<RuleTest> done) {
        TextField name = new TextField("Name");
        name.setWidthFull();
        TextArea given = new TextArea("Given facts");
        given.addClassName("code");
        given.setWidthFull();
        given.setValue(EXAMPLE);
        Select<EvaluationOutcome> outcome = new Select<>();
        outcome.setLabel("Expected");
        outcome.setItems(EvaluationOutcome.FIRED, EvaluationOutcome.NOT_FIRED, EvaluationOutcome.NOT_EVALUABLE);
        outcome.setItemLabelGenerator(one -> Words.sentence(one.name()));
        outcome.setValue(EvaluationOutcome.FIRED);
        NumberField strength = new NumberField("Strength, if it matters");
        Ask.open(
                "Add test",
                "Add test",
                () -> {
                    GivenFacts facts = read(given);
                    boolean named = !name.getValue().isBlank();
                    name.setInvalid(!named);
                    if (facts == null || !named) {
                        return false;
                    }
                    done.accept(new RuleTest(
                            rule, name.getValue().strip(), facts, outcome.getValue(), strength.getValue()));
                    return true;
                },
                name,
                given,
                Markup.div("twofields", outcome, strength));
    }

    private static @Nullable GivenFacts read(TextArea given) {
        try {
            return JSON.readValue(given.getValue(), GivenFacts.class);
        } catch (JacksonException wrong) {
            var place = wrong.getLocation();
            given.setErrorMessage("Line %d, column %d: %s"
                    .formatted(place.getLineNr(), place.getColumnNr(), wrong.getOriginalMessage()));
            given.setInvalid(true);
            return null;
        }
    }
}
