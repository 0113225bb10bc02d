package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.chart.WaterfallChart;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why this score, the evidence, what it is worth, what to do. */
final class DetailBody {

    private DetailBody() {}

    static Component score(OpportunitySnapshot opportunity) {
        ScoreBreakdown score = opportunity.score();
        double signals = score.contributions().stream()
                .mapToDouble(ScoreBreakdown.Contribution::points)
                .sum();
        String parts = score.arrPotential() == null
                ? "signals only, the value is not estimable"
                : "signals %.2f + ARR potential %.2f".formatted(signals, score.arrPotentialPoints());
        return Markup.section(
                "Why this score",
                "",
                Markup.div("row between wrap", Markup.h3("", "Why this score"), Markup.span("xs m3", parts)),
                new WaterfallChart(score));
    }

    static Component evidence(Dossier dossier, ZoneId zone, LocalDate today) {
        Div cards = Markup.div("evs");
        dossier.opportunity()
                .signals()
                .forEach(signal -> cards.add(
                        new EvidenceCard(signal, dossier.opportunity().account(), dossier.facts(), zone, today)));
        return cards;
    }

    private static String range(ValueEstimate value) {
        String low = value.low() == null ? "no lower end" : "low " + Words.money(value.low(), value.currency());
        String high = value.high() == null ? "no upper end" : "high " + Words.money(value.high(), value.currency());
        return "Between %s and %s".formatted(low, high);
    }

    static Component value(OpportunitySnapshot opportunity) {
        ValueEstimate value = opportunity.value();
        Div rows = Markup.div("val");
        for (ValueEstimate.Part part : value.parts()) {
            Div what = Markup.div("", Markup.div("", part.label()));
            if (part.formula().matches(".*[×−÷].*|\\d.* of .*")) {
                what.add(Markup.div("xs m3", part.formula()));
            }
            rows.add(Markup.div(
                    "row between", what, Markup.span("num md", Words.money(part.annual(), value.currency()))));
        }
        if (value.annual() != null) {
            rows.add(Markup.div(
                    "row between b",
                    Markup.span("", "Per year"),
                    Markup.span("num", Words.money(value.annual(), value.currency()))));
            if (differs(value.annual(), value.low()) || differs(value.annual(), value.high())) {
                rows.add(Markup.p("s m2", range(value)));
            }
            opportunity
                    .proration()
                    .ifPresent(rest -> rows.add(Markup.p(
                            "s m2",
                            "%s of it in the %d days left of the contract"
                                    .formatted(Words.money(rest.amount(), value.currency()), rest.days()))));
        } else {
            rows.add(Markup.p("s m2", "Not estimable. " + Objects.requireNonNullElse(value.why(), "")));
        }
        opportunity.plays().forEach(play -> rows.add(Markup.p("s", play.move())));
        return Markup.section("Estimated value", "", Markup.div("lbl", "Estimated value"), rows);
    }

    /** By value: 45000 and 45000.00 are the same money. */
    private static boolean differs(BigDecimal annual, @Nullable BigDecimal bound) {
        return bound == null || annual.compareTo(bound) != 0;
    }

    static Component recommendation(Dossier dossier, LocalDate today, Decisions decisions, Decisions.Outcome outcome) {
        OpportunitySnapshot opportunity = dossier.opportunity();
        Div section = Markup.div("", Markup.div("lbl", "Recommended expansion"));
        String products = String.join(" + ", opportunity.suggestedProducts());
        if (!products.isEmpty()) {
            section.add(Markup.p("b", products));
        } else if (opportunity.type() != null) {
            section.add(Markup.p("b", Words.sentence(opportunity.type().name())));
        }
        if (opportunity.recommendedApproach() != null) {
            section.add(Markup.p("s approach", opportunity.recommendedApproach()));
        }
        dossier.tasks().forEach(task -> section.add(task(task, today, decisions, outcome)));
        return section;
    }

    private static Component task(FollowUpTask task, LocalDate today, Decisions decisions, Decisions.Outcome outcome) {
        Div row = Markup.div("xs m3 task", Markup.span("", "Task: " + task.title()));
        if (task.completedAt() != null) {
            row.add(Markup.span("", " · done"));
            return row;
        }
        Button done = new Button("Mark done", click -> decisions.completeTask(task.id(), outcome));
        done.addThemeName("tertiary");
        done.addClassName("link");
        row.add(Markup.span("", ", due %s · ".formatted(Words.date(task.dueDate(), today))), done);
        return row;
    }
}
