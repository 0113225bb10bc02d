package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffPackage;
import io.upswell.saleshandoff.HandoffPackage.Stakeholder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rep gets with a handoff: who, what was seen and said, what to sell, what to do next, what nobody knows. */
final class Package extends DescriptionList {

    Package(Handoff handoff, Names names) {
        addClassName("pk");
        HandoffPackage content = HandoffPackage.of(handoff);
        lines("People", content.stakeholders().stream().map(Package::person).toList());
        Div evidence = Markup.div("");
        for (HandoffPackage.Reason reason : content.whyNow()) {
            evidence.add(Markup.div("", reason.details()));
            reason.evidence().stream()
                    .filter(line -> !line.equals(reason.details()))
                    .limit(2)
                    .forEach(line -> evidence.add(Markup.div("m2", line)));
        }
        fact("Evidence", evidence);
        String products = String.join(" + ", handoff.opportunity().suggestedProducts());
        lines("Offer", products.isEmpty() ? List.of() : List.of(products));
        lines(
                "Value",
                content.value().parts().stream()
                        .map(part -> "%s: %s"
                                .formatted(
                                        part.label(),
                                        Words.money(
                                                part.annual(), content.value().currency())))
                        .toList());
        lines("Next step", content.nextStep() == null ? List.of() : List.of(content.nextStep()));
        lines("Not known", content.unknown());
        fact(
                "Account",
                Markup.div(
                        "",
                        Markup.div("", content.summary()),
                        new Anchor("accounts/" + handoff.opportunity().account().id(), "View account")));
        lines("Rep", List.of("%s: %s".formatted(names.full(handoff.rep()), handoff.repReason())));
        if (handoff.crmId() != null) {
            fact("CRM", crm(handoff.crmId(), handoff.crmUrl()));
        }
    }

    private static String person(Stakeholder person) {
        return "%s: “%s”".formatted(person.name(), person.quotes().getFirst());
    }

    private static Div crm(String id, @Nullable String url) {
        return url == null ? Markup.div("", id) : Markup.div("", new Anchor(url, id));
    }

    private void lines(String term, List<String> lines) {
        if (!lines.isEmpty()) {
            Div value = Markup.div("");
            lines.forEach(line -> value.add(Markup.div("", line)));
            fact(term, value);
        }
    }

    private void fact(String term, Div value) {
        add(new Term(term), new Description(value));
    }
}
