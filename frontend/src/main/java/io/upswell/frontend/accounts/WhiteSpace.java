package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Offering;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the account owns of the price book, what it does not, and what points to that. */
final class WhiteSpace {

    private static final String TITLE = "White space";
    private static final int FEW = 5;

    private final AccountDossier dossier;

    private WhiteSpace(AccountDossier dossier) {
        this.dossier = dossier;
    }

    static Component card(AccountDossier dossier) {
        return new WhiteSpace(dossier).card();
    }

    private Component card() {
        Div head = Markup.div("row wrap cardhead", Markup.h2("grow", TITLE));
        List<Offering> all = dossier.facts().offerings();
        if (all.isEmpty()) {
            return Markup.section(TITLE, "card", head, Markup.p("s m2", "No products in the price book."));
        }
        Div content = Markup.div("", table(few(all)));
        if (all.size() > FEW) {
            Button more = new Button(Words.count(all.size() - FEW, "more product", "more products"));
            more.addThemeName("tertiary");
            more.addClassNames("link", "s");
            more.addClickListener(click -> {
                content.removeAll();
                content.add(table(all));
                head.remove(more);
            });
            head.add(more);
        }
        return Markup.section(TITLE, "card", head, content);
    }

    /** One that is owned at least, and of the others those that something points to. */
    private List<Offering> few(List<Offering> all) {
        List<Offering> owned = all.stream().filter(WhiteSpace::isOwned).toList();
        List<Offering> others = all.stream()
                .filter(offering -> !isOwned(offering))
                .sorted(Comparator.comparing(this::rank))
                .limit(owned.isEmpty() ? FEW : FEW - 1)
                .toList();
        return Stream.concat(owned.stream().limit(FEW - others.size()), others.stream())
                .toList();
    }

    /** What somebody asks for comes first, then what would raise a limit that is being reached. */
    private int rank(Offering offering) {
        boolean wanted = offering.asks() > 0 || offering.visits() > 0;
        return wanted ? 0 : AccountUsage.reached(offering, dossier) != null ? 1 : 2;
    }

    private static boolean isOwned(Offering offering) {
        return Boolean.TRUE.equals(offering.owned());
    }

    private Component table(List<Offering> shown) {
        NativeTableRow head = new NativeTableRow();
        Stream.of("Product", "Owned", "Used", "Interest", "Per year").forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        shown.stream()
                .sorted(Comparator.comparing(offering -> !isOwned(offering)))
                .forEach(offering -> body.add(row(offering)));
        return Markup.with(new NativeTable(new NativeTableHeader(head), body), "ws");
    }

    private NativeTableRow row(Offering offering) {
        boolean plan = dossier.facts().priceBook().plan(offering.id()).isPresent();
        boolean owned = isOwned(offering);
        return new NativeTableRow(
                new NativeTableCell(plan ? offering.name() + " plan" : offering.name()),
                new NativeTableCell(mark(offering.owned())),
                new NativeTableCell(mark(offering.used())),
                new NativeTableCell(owned ? none("none") : interest(offering)),
                new NativeTableCell(
                        owned
                                ? Markup.span("m3", "owned")
                                : new Span(
                                        offering.annualPrice() == null
                                                ? "on request"
                                                : Words.money(
                                                        offering.annualPrice(),
                                                        dossier.account().currency()))));
    }

    private Component interest(Offering offering) {
        Div badges = Markup.div("row wrap");
        if (offering.asks() > 0) {
            badges.add(Markup.span("bdg t-voice", Words.count(offering.asks(), "ask", "asks")));
        }
        if (offering.visits() > 0) {
            badges.add(Markup.span("bdg t-voice", Words.count(offering.visits(), "visit", "visits")));
        }
        Double reached = AccountUsage.reached(offering, dossier);
        if (reached != null) {
            badges.add(Markup.span("bdg t-usage", "limit " + Words.percent(reached)));
        }
        return badges.getComponentCount() == 0 ? none("none") : badges;
    }

    private static Component mark(@Nullable Boolean is) {
        return Boolean.TRUE.equals(is)
                ? Markup.span("yes", Icon.CHECK.create(), Markup.span("sr", "yes"))
                : none(is == null ? "not on record" : "no");
    }

    /** Drawn as a dash, with the word behind it. */
    private static Component none(String word) {
        Component dash = Markup.span("m3", Words.NONE);
        dash.getElement().setAttribute("aria-hidden", "true");
        return Markup.span("", dash, Markup.span("sr", word));
    }
}
