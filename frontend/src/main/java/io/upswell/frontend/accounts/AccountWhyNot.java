package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.Scan;
import io.upswell.detection.UsageSeries;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How each rule ended for an account and why: silence is explained where one looks for it. */
final class AccountWhyNot {

    private AccountWhyNot() {}

    /** The rules that are silent. */
    static Component others(AccountDossier dossier, Clock clock) {
        return card(
                "Why not the other rules",
                dossier,
                dossier.evaluations().stream()
                        .filter(evaluation -> evaluation.outcome() != EvaluationOutcome.FIRED)
                        .toList(),
                clock);
    }

    /** Every rule. */
    static Component all(AccountDossier dossier, Clock clock) {
        return card("Why, and why not", dossier, dossier.evaluations(), clock);
    }

    private static Component card(String title, AccountDossier dossier, List<Evaluation> evaluations, Clock clock) {
        UnorderedList rules = Markup.with(new UnorderedList(), "wn");
        evaluations.stream()
                .sorted(Comparator.comparing(Evaluation::outcome).thenComparing(Evaluation::rule))
                .forEach(evaluation -> rules.add(Markup.with(
                        new ListItem(),
                        "",
                        Markup.span("md", rule(evaluation, dossier.usage())),
                        outcome(evaluation.outcome()),
                        Markup.p("s m2", Words.asSentence(evaluation.reason())))));
        Component content = dossier.evaluations().isEmpty()
                ? Markup.p("s m2", "Not looked at yet. The next scan does.")
                : evaluations.isEmpty() ? Markup.p("s m2", "Every rule fired.") : rules;
        return Markup.section(
                title,
                "card",
                Markup.div("row wrap cardhead", Markup.h2("grow", title), Markup.span("xs m3", scan(dossier, clock))),
                content);
    }

    private static String scan(AccountDossier dossier, Clock clock) {
        Scan scan = dossier.scan();
        return scan == null ? "" : "scan " + Words.dateTime(scan.asOf(), clock.getZone(), LocalDate.now(clock));
    }

    private static String rule(Evaluation evaluation, List<UsageSeries> usage) {
        String subject = evaluation.subject();
        if (subject == null) {
            return evaluation.rule().label();
        }
        String name = usage.stream()
                .filter(series -> series.metric().equals(subject))
                .map(UsageSeries::name)
                .findFirst()
                .orElse(subject.replace('-', ' ').replace('_', ' '));
        return evaluation.rule().label() + ": " + name;
    }

    private static Span outcome(EvaluationOutcome outcome) {
        return switch (outcome) {
            case FIRED -> Markup.span("bdg MEDIUM", "Fired");
            case NOT_FIRED -> Markup.span("bdg", "Not fired");
            case INHIBITED -> Markup.span("bdg atrisk", "Held back");
            case NOT_EVALUABLE -> Markup.span("bdg atrisk", "Not evaluable");
        };
    }
}
