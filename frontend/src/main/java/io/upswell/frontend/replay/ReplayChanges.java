package io.upswell.frontend.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.analytics.ReplayResult;
import io.upswell.analytics.ReplayResult.Alert;
import io.upswell.analytics.ReplayResult.Outcome;
import io.upswell.analytics.ReplayResult.Win;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes and what comes with the candidate, account by account. */
final class ReplayChanges extends Div {

    /** More than anybody reads; the figures above count all. */
    private static final int MOST = 100;

    private final LocalDate today;

    ReplayChanges(ReplayResult result, LocalDate today) {
        this.today = today;
        addClassName("dif");
        add(Markup.h3("", "What changes"));
        alerts(result.onlyLive(), "%s go%s, %s", "led nowhere", Outcome.NOTHING);
        alerts(result.onlyCandidate(), "%s %s new, %s", "won", Outcome.WON);
        wins(result.winsLost(), "lost", "bdg atrisk");
        wins(result.winsGained(), "gained", "bdg HIGH");
        if (getComponentCount() == 1) {
            add(Markup.p("s m2", "Nothing: both versions would have told the same."));
        }
    }

    private void alerts(List<Alert> alerts, String sentence, String came, Outcome outcome) {
        if (alerts.isEmpty()) {
            return;
        }
        long such = alerts.stream().filter(alert -> alert.outcome() == outcome).count();
        String verb =
                outcome == Outcome.NOTHING ? (alerts.size() == 1 ? "es" : "") : (alerts.size() == 1 ? "is" : "are");
        String what = sentence.formatted(
                Words.count(alerts.size(), "alert", "alerts"),
                verb,
                such == 0 ? "none of them " + came : "%,d of them %s".formatted(such, came));
        add(details(
                Markup.span("", what),
                alerts.stream().limit(MOST).map(this::line).toList()));
    }

    private void wins(List<Win> wins, String word, String badge) {
        if (wins.isEmpty()) {
            return;
        }
        Span summary = Markup.span(
                "row",
                Markup.span(badge, "%s %s".formatted(Words.count(wins.size(), "win", "wins"), word)),
                Markup.span("", value(wins)));
        add(details(summary, wins.stream().limit(MOST).map(this::line).toList()));
    }

    private static String value(List<Win> wins) {
        Set<String> currencies = wins.stream()
                .filter(win -> win.booked() != null)
                .map(win -> Objects.requireNonNullElse(win.currency(), "USD"))
                .collect(Collectors.toSet());
        BigDecimal sum =
                wins.stream().map(Win::booked).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return currencies.size() == 1 ? Words.money(sum, currencies.iterator().next()) + " ARR" : "";
    }

    private static Details details(Component summary, List<ListItem> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(list::add);
        return new Details(summary, list);
    }

    private ListItem line(Alert alert) {
        return line(
                alert.account(),
                alert.accountName(),
                "%s, %s".formatted(Words.date(alert.day(), today), outcome(alert.outcome())));
    }

    private ListItem line(Win win) {
        return line(win.account(), win.accountName(), "won " + Words.date(win.wonOn(), today));
    }

    private static ListItem line(String account, String name, String beside) {
        ListItem item = new ListItem();
        item.add(new Anchor("accounts/" + account, name), Markup.span("xs m2", " " + beside));
        return item;
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case WON -> "won";
            case FOUND -> "found without Upswell";
            case NOTHING -> "led nowhere";
            case OPEN -> "too fresh to tell";
        };
    }
}
