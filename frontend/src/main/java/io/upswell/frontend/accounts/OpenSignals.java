package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBookEntry;
import io.upswell.detection.Signal;
import io.upswell.frontend.parts.FactLink;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.PriceBookLink;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The signals that hold now, strongest first, each with the facts it stands on. */
final class OpenSignals {

    private OpenSignals() {}

    static Component card(AccountDossier dossier, ZoneId zone, LocalDate today) {
        List<Signal> signals = dossier.signals();
        AccountSnapshot account = dossier.account();
        Div rows = Markup.div("rows");
        for (Signal signal : signals) {
            Div facts = Markup.div("xs m2");
            for (Evidence evidence : signal.evidence()) {
                facts.add(Markup.div("src", FactLink.of(evidence, account.id(), dossier.past(), evidence.summary())));
            }
            signal.evidence().stream()
                    .map(PriceBookEntry::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(entry ->
                            facts.add(PriceBookLink.of(entry, dossier.facts().priceBook(), account.currency())));
            String day = Words.date(LocalDate.ofInstant(signal.detectedAt(), zone), today);
            rows.add(Markup.div(
                    "row top s",
                    Family.tile(signal.type()),
                    Markup.div("grow", Markup.div("", signal.details()), facts),
                    Markup.span("xs m2 nw", day),
                    Markup.span("b num", "%.2f".formatted(signal.strength()))));
        }
        if (signals.isEmpty()) {
            rows.add(Markup.p("s m2", "No open signal. The rules below say why."));
        }
        return Markup.section("Open signals", "card", Markup.div("row cardhead", Markup.h2("", "Open signals")), rows);
    }
}
