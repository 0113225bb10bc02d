package io.upswell.notifications.domain;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Fact;
import io.upswell.notifications.domain.Alert.Facts;
import io.upswell.notifications.domain.Alert.Points;
import io.upswell.notifications.domain.Alert.Signals;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ValueEstimate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The passages of PRD 5.1 that several messages share. */
final class Passages {

    static final int SIGNALS_SHOWN = 10;

    private Passages() {}

    static Facts headline(OpportunitySnapshot opportunity) {
        return new Facts(List.of(
                new Fact(
                        "Signal Strength",
                        "%s (Score: %s)"
                                .formatted(
                                        opportunity.band(),
                                        Wording.score(opportunity.score().composite()))),
                new Fact("Estimated Expansion", estimate(opportunity.value(), "+ ARR"))));
    }

    /** The strongest, in the order of the PRD's requirements, so that a message reads the same after an update. */
    static Signals signals(OpportunitySnapshot opportunity) {
        List<Signals.Line> lines = opportunity.signals().stream()
                .limit(SIGNALS_SHOWN)
                .sorted(Comparator.comparing(Signal::type))
                .map(Passages::line)
                .toList();
        return new Signals(lines, opportunity.signals().size() - lines.size());
    }

    private static Signals.Line line(Signal signal) {
        Optional<Evidence.Quote> said =
                quote(signal).filter(quote -> !signal.details().contains(quote.quote()));
        return new Signals.Line(
                signal.type(),
                signal.details(),
                said.map(Evidence.Quote::quote).orElse(null),
                said.map(Evidence.Quote::speaker).orElse(null));
    }

    private static Optional<Evidence.Quote> quote(Signal signal) {
        return signal.evidence().stream()
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast)
                .findFirst();
    }

    static Points currentState(OpportunitySnapshot opportunity) {
        var account = opportunity.account();
        return new Points(
                "Current State",
                List.of(
                        new Fact("ARR", Wording.money(account.arr(), account.currency())),
                        new Fact("Plan", plan(account.planName())),
                        new Fact("Contract End", Wording.month(account.contractEnd()))));
    }

    static Points recommendation(OpportunitySnapshot opportunity) {
        List<String> products = opportunity.suggestedProducts();
        return new Points(
                "Recommended Expansion",
                List.of(
                        new Fact("Product", products.isEmpty() ? "none suggested" : String.join(" + ", products)),
                        new Fact("Estimated Value", estimate(opportunity.value(), "/year")),
                        new Fact("Approach", approach(opportunity.recommendedApproach(), products))));
    }

    /** The line above names the products already: "… on Advanced Analytics" ends before the "on", as in PRD 5.1. */
    private static String approach(@Nullable String approach, List<String> products) {
        if (approach == null) {
            return "none suggested";
        }
        return products.stream()
                .map(product -> approach.indexOf(" on " + product))
                .filter(at -> at > 0)
                .min(Comparator.naturalOrder())
                .map(at -> approach.substring(0, at))
                .orElse(approach);
    }

    static String estimate(ValueEstimate value, String suffix) {
        if (value.annual() != null) {
            return Wording.money(value.annual(), value.currency()) + suffix;
        }
        return value.why() == null ? "not estimable" : "not estimable (%s)".formatted(value.why());
    }

    static String plan(@Nullable String name) {
        return name == null ? Wording.UNKNOWN : name;
    }

    static Action viewAccount(OpportunitySnapshot opportunity) {
        return new Action("view_account", "View Account", opportunity.id().toString(), accountPath(opportunity), false);
    }

    static String accountPath(OpportunitySnapshot opportunity) {
        String id = URLEncoder.encode(opportunity.account().id(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "/accounts/" + id;
    }

    static List<Action> viewInCrm(@Nullable Handover handover) {
        return handover == null || handover.crmUrl() == null
                ? List.of()
                : List.of(new Action("view_crm", "View in CRM", handover.id().toString(), handover.crmUrl(), false));
    }
}
