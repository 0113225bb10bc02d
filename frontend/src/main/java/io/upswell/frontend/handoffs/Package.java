package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rep gets with a handoff: who, what was seen and said, what to sell, what to do next. */
final class Package extends DescriptionList {

    Package(Handoff handoff, Names names) {
        addClassName("pk");
        OpportunitySnapshot opportunity = handoff.opportunity();
        String speakers = quotes(opportunity)
                .map(Evidence.Quote::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!speakers.isEmpty()) {
            fact("People", Markup.div("", speakers));
        }
        Div evidence = Markup.div("");
        opportunity.signals().stream().map(Signal::details).forEach(details -> evidence.add(Markup.div("", details)));
        quotes(opportunity).limit(2).forEach(quote -> evidence.add(Markup.div("m2", "“%s”".formatted(quote.quote()))));
        fact("Evidence", evidence);
        String products = String.join(" + ", opportunity.suggestedProducts());
        if (!products.isEmpty()) {
            fact("Offer", Markup.div("", products));
        }
        if (opportunity.recommendedApproach() != null) {
            fact("Next step", Markup.div("", opportunity.recommendedApproach()));
        }
        fact(
                "Account",
                Markup.div(
                        "",
                        Markup.span(
                                "",
                                "%s, %s ARR, ends %s · "
                                        .formatted(
                                                Objects.requireNonNullElse(
                                                        opportunity.account().planName(), "Plan unknown"),
                                                Words.money(
                                                        opportunity.account().arr(),
                                                        opportunity.account().currency()),
                                                Words.month(
                                                        opportunity.account().contractEnd()))),
                        new Anchor("accounts/" + opportunity.account().id(), "View account")));
        fact("Rep", Markup.div("", "%s: %s".formatted(names.full(handoff.rep()), handoff.repReason())));
        if (handoff.crmId() != null) {
            fact("CRM", crm(handoff.crmId(), handoff.crmUrl()));
        }
    }

    private static Div crm(String id, @Nullable String url) {
        return url == null ? Markup.div("", id) : Markup.div("", new Anchor(url, id));
    }

    private static Stream<Evidence.Quote> quotes(OpportunitySnapshot opportunity) {
        return opportunity.signals().stream()
                .map(Signal::evidence)
                .flatMap(List::stream)
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast);
    }

    private void fact(String term, Div value) {
        add(new Term(term), new Description(value));
    }
}
