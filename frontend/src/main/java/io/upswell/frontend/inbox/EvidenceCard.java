package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import io.upswell.detection.AccountAsOf;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBook;
import io.upswell.detection.PriceBookEntry;
import io.upswell.detection.Signal;
import io.upswell.frontend.chart.UsageChart;
import io.upswell.frontend.parts.FactLink;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.PriceBookLink;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signal and what it stands on, each piece with the way to its source. */
final class EvidenceCard extends Section {

    private final AccountSnapshot account;
    private final @Nullable AccountAsOf facts;
    private final ZoneId zone;
    private final LocalDate today;

    /** @param facts of the account now, {@code null} when it is not known any more */
    EvidenceCard(Signal signal, AccountSnapshot account, @Nullable AccountAsOf facts, ZoneId zone, LocalDate today) {
        this.account = account;
        this.facts = facts;
        this.zone = zone;
        this.today = today;
        addClassName("ev");
        Span strength = Markup.span(
                "xs m2 nw strength", Markup.span("", day(signal) + " · "), Markup.span("word", "strength "));
        strength.add(Markup.span("b", "%.2f".formatted(signal.strength())));
        strength.getElement().setAttribute("tabindex", "0");
        Popover how = new Popover(Markup.p("s", "How strong the evidence is, from 0 to 1. " + basis(signal)));
        how.setTarget(strength);
        add(
                Markup.div(
                        "t",
                        Family.tile(signal.type()),
                        Markup.with(new H3(signal.type().label()), "grow cut"),
                        strength),
                Markup.p("s details", signal.details()));
        boolean wide = false;
        for (Evidence evidence : signal.evidence()) {
            add(piece(evidence));
            if (!(evidence instanceof Evidence.Quote)) {
                add(Markup.div("xs src", FactLink.of(evidence, account.id(), opens(evidence))));
            }
            wide |= evidence instanceof Evidence.Usage;
        }
        if (wide) {
            addClassName("wide");
        }
        entries(signal);
    }

    private void entries(Signal signal) {
        if (facts != null) {
            PriceBook book = facts.priceBook();
            signal.evidence().stream()
                    .flatMap(evidence -> PriceBookEntry.of(evidence).stream())
                    .distinct()
                    .forEach(entry -> add(Markup.div(
                            "xs m3 src",
                            Markup.span("", "In the price book: "),
                            PriceBookLink.of(entry, book, account.currency()))));
        }
    }

    private static String opens(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Usage usage -> "Open the points";
            case Evidence.Growth growth -> "Open the points";
            case Evidence.Seats seats ->
                seats.users().isEmpty()
                        ? "Open the people"
                        : "Open the %s%s"
                                .formatted(
                                        Words.count(seats.users().size(), "person", "people"),
                                        seats.more() > 0 ? ", %d more are not named".formatted(seats.more()) : "");
            case Evidence.Visits visits -> "Open the visitors";
            case Evidence.Team team -> "Open the " + Words.count(team.newUsers().size(), "person", "people");
            case Evidence.Quote quote -> "Open the conversation";
            case Evidence.Condition condition -> "Open what the rules say";
        };
    }

    private String day(Signal signal) {
        return Words.date(LocalDate.ofInstant(signal.detectedAt(), zone), today);
    }

    private static String basis(Signal signal) {
        return switch (signal.evidence().isEmpty() ? null : signal.evidence().getFirst()) {
            case Evidence.Usage usage ->
                "Grows with the share of the limit: %s now.".formatted(Words.percent(usage.ratio()));
            case Evidence.Growth growth ->
                "Grows with the rise over the account's own baseline: %s now.".formatted(Words.percent(growth.rise()));
            case Evidence.Seats seats ->
                "More active users than seats: %d on %d.".formatted(seats.activeUsers(), seats.contractedSeats());
            case Evidence.Team team ->
                "%d new users in a department that was not there before."
                        .formatted(team.newUsers().size());
            case Evidence.Quote quote -> "Said by the customer; a second conversation makes it stronger.";
            case Evidence.Visits visits -> "Visits to a feature that the account does not own.";
            case Evidence.Condition condition -> "As the rule “%s” says.".formatted(condition.name());
            case null -> "";
        };
    }

    private Component piece(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Usage used ->
                Optional.ofNullable(facts).map(AccountAsOf::usage).orElse(List.of()).stream()
                        .filter(series -> series.metric().equals(used.metric()))
                        .findFirst()
                        .<Component>map(series -> new UsageChart(series, used, today))
                        .orElseGet(() -> Markup.p("s m2", used.summary()));
            case Evidence.Growth growth -> Markup.p("s m2", growth.summary());
            case Evidence.Condition condition -> Markup.p("s m2", condition.summary());
            case Evidence.Seats seats ->
                bars(
                        Map.of("Active", seats.activeUsers(), "Seats", seats.contractedSeats()),
                        "Active",
                        Math.max(seats.activeUsers(), seats.contractedSeats()));
            case Evidence.Quote quote -> quote(quote);
            case Evidence.Visits visits ->
                Markup.p(
                        "xs m2 src",
                        "%s by %s, %s"
                                .formatted(
                                        Words.count(visits.visits(), "visit", "visits"),
                                        Words.count(visits.users(), "user", "users"),
                                        Words.range(visits.first(), visits.last(), today)));
            case Evidence.Team team -> team(team);
        };
    }

    private Component quote(Evidence.Quote quote) {
        String line = quote.segment() < 0 ? "" : ", line " + (quote.segment() + 1);
        String title = Objects.requireNonNullElse(quote.title(), Words.sentence(quote.channel()));
        Anchor source = FactLink.of(quote, account.id(), title + line);
        Span said = new Span(quote.speaker() == null ? "" : quote.speaker() + " · ");
        return Markup.div(
                "", Markup.p("quote", "“%s”".formatted(quote.quote())), Markup.div("xs m3 src", said, source));
    }

    private Component team(Evidence.Team team) {
        int scale = Objects.requireNonNullElseGet(
                account.contractedSeats(),
                () -> team.departments().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        Div bars = bars(team.departments(), team.department(), scale);
        String seats = account.contractedSeats() == null
                ? Words.count(account.activeUsers(), "active user", "active users")
                : "%d of %d seats in use".formatted(account.activeUsers(), account.contractedSeats());
        bars.add(Markup.div(
                "xs m3 src",
                "First seen %s · %s".formatted(Words.range(team.firstSeen(), team.lastFirstSeen(), today), seats)));
        return bars;
    }

    /** The one that is new in full colour, the others paler, longest first. */
    private static Div bars(Map<String, Integer> figures, String full, int scale) {
        Div bars = Markup.div("bars");
        figures.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(figure -> {
                    Span fill = new Span();
                    fill.addClassName(figure.getKey().equals(full) ? "full" : "pale");
                    fill.getStyle().setWidth(Math.min(100, 100 * figure.getValue() / Math.max(1, scale)) + "%");
                    bars.add(Markup.div(
                            "row xs",
                            Markup.span("what cut", figure.getKey()),
                            Markup.span("bar grow", fill),
                            Markup.span("num b r", Integer.toString(figure.getValue()))));
                });
        return bars;
    }
}
