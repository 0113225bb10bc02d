package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.frontend.parts.Markup;
import java.util.Comparator;
import java.util.List;

/** How each rule ended for an account and why: silence is explained where one looks for it. */
final class AccountWhyNot {

    private AccountWhyNot() {}

    static Component table(List<Evaluation> evaluations) {
        Div rows = Markup.div("rows");
        evaluations.stream()
                .sorted(Comparator.comparing(Evaluation::outcome).thenComparing(Evaluation::rule))
                .forEach(evaluation -> rows.add(Markup.div(
                        "row s why",
                        Markup.span("what md", rule(evaluation)),
                        outcome(evaluation.outcome()),
                        Markup.span("grow m2", evaluation.reason()))));
        if (evaluations.isEmpty()) {
            rows.add(Markup.p("s m2", "Not looked at yet. The next scan does."));
        }
        return Markup.section("Why, and why not", "", Markup.h3("", "Why, and why not"), rows);
    }

    private static String rule(Evaluation evaluation) {
        String subject = evaluation.subject();
        return evaluation.rule().label() + (subject == null ? "" : ", " + subject);
    }

    private static Span outcome(EvaluationOutcome outcome) {
        return switch (outcome) {
            case FIRED -> Markup.span("bdg MEDIUM", "Fired");
            case NOT_FIRED -> Markup.span("bdg", "Silent");
            case INHIBITED -> Markup.span("bdg atrisk", "Held back");
            case NOT_EVALUABLE -> Markup.span("bdg outl", "Not evaluable");
        };
    }
}
