package io.upswell.frontend.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.upswell.detection.AccountSnapshot;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Reasons;
import io.upswell.frontend.parts.Score;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ValueEstimate;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.SlaState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who it is, how strong, what happened, and the facts that a decision needs. */
final class DetailHead extends Div {

    DetailHead(Dossier dossier, Names names, Clock clock) {
        OpportunitySnapshot opportunity = dossier.opportunity();
        LocalDate today = LocalDate.now(clock);
        Div title = Markup.div(
                "row wrap",
                Markup.with(new H2(opportunity.account().name()), "object"),
                Score.badge(opportunity),
                Markup.span("bdg outl", Labels.status(opportunity, today)),
                Markup.span("grow"));
        Anchor account = new Anchor("accounts/" + opportunity.account().id(), "View account");
        account.addClassNames("md", "de", "s");
        title.add(account);
        add(title, Markup.p("m2 story", Reasons.story(opportunity, clock)));
        handedOver(dossier, names, clock, today).ifPresent(text -> add(Markup.p("s told", text)));
        add(Markup.facts(facts(dossier, names, today)));
    }

    private static Map<String, String> facts(Dossier dossier, Names names, LocalDate today) {
        OpportunitySnapshot opportunity = dossier.opportunity();
        AccountSnapshot account = opportunity.account();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Estimated expansion", estimate(opportunity.value()));
        facts.put("ARR", Words.money(account.arr(), account.currency()));
        facts.put("Plan", Objects.requireNonNullElse(account.planName(), Words.NONE));
        facts.put("Contract end", Words.month(account.contractEnd()));
        facts.put("Sales rep", names.full(account.salesRep()));
        dossier.tasks().stream()
                .filter(task -> task.completedAt() == null)
                .map(FollowUpTask::dueDate)
                .findFirst()
                .ifPresent(due -> facts.put("Task due", Words.date(due, today)));
        return facts;
    }

    private static String estimate(ValueEstimate value) {
        return value.annual() == null ? "Not estimable" : Words.money(value.annual(), value.currency()) + "+ ARR";
    }

    private static Optional<String> handedOver(Dossier dossier, Names names, Clock clock, LocalDate today) {
        Handoff handoff = dossier.handoff();
        if (handoff == null) {
            return Optional.empty();
        }
        String rep = names.first(handoff.rep());
        Instant due = handoff.dueAt();
        return Optional.of(
                handoff.slaState() == SlaState.ANSWERED || due == null
                        ? "Qualified by %s. With %s: %s."
                                .formatted(
                                        handoff.qualifiedByName(),
                                        rep,
                                        Words.sentence(handoff.stage().name()).toLowerCase(Locale.ROOT))
                        : "Qualified by %s. With %s until %s."
                                .formatted(
                                        handoff.qualifiedByName(), rep, Words.dateTime(due, clock.getZone(), today)));
    }
}
