package io.upswell.frontend.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import io.upswell.detection.Competitor;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.PriceBookEntry;
import io.upswell.detection.Product;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of a price-book entry; pressed, it shows the entry as the price book has it. */
public final class PriceBookLink {

    private PriceBookLink() {}

    /** @param currency of the account, in which its prices are told */
    public static Component of(PriceBookEntry entry, PriceBook book, String currency) {
        Button name = new Button(entry.name());
        name.addThemeName("tertiary");
        name.addClassName("link");
        name.setAriaLabel("%s in the price book".formatted(entry.name()));
        Popover shown = new Popover();
        shown.setTarget(name);
        shown.add(content(entry, book, currency));
        return Markup.span("", name, shown);
    }

    private static Div content(PriceBookEntry entry, PriceBook book, String currency) {
        Map<String, String> facts = switch (entry.kind()) {
            case "plan" ->
                book.plan(entry.id()).map(plan -> plan(plan, currency)).orElse(Map.of());
            case "product" ->
                book.product(entry.id())
                        .map(product -> product(product, currency))
                        .orElse(Map.of());
            default ->
                book.competitor(entry.id()).map(PriceBookLink::competitor).orElse(Map.of());
        };
        Div content = Markup.div(
                "entry",
                Markup.h3("", entry.name()),
                Markup.p("xs m2", "%s %s in the price book".formatted(Words.sentence(entry.kind()), entry.id())));
        if (entry.matched() != null) {
            content.add(Markup.p("s", "Found by “%s”".formatted(entry.matched())));
        }
        content.add(facts.isEmpty() ? Markup.p("s m2", "No longer in the price book.") : Markup.facts(facts));
        return content;
    }

    private static Map<String, String> plan(Plan plan, String currency) {
        var facts = new LinkedHashMap<String, String>();
        price(facts, "Per year", plan.annualPrice(), currency);
        price(facts, "Per seat and year", plan.seatPrice(), currency);
        facts.put("Limits", amounts(plan.limits()));
        facts.put("Features", list(plan.features()));
        return facts;
    }

    private static Map<String, String> product(Product product, String currency) {
        var facts = new LinkedHashMap<String, String>();
        price(facts, "Per year", product.annualPrice(), currency);
        facts.put("Also called", list(product.aliases()));
        facts.put("Features", list(product.features()));
        facts.put("Included in", list(product.includedIn()));
        facts.put("Adds", amounts(product.addsLimits()));
        return facts;
    }

    private static Map<String, String> competitor(Competitor competitor) {
        return Map.of("Also called", list(competitor.aliases()));
    }

    private static void price(Map<String, String> facts, String term, @Nullable BigDecimal price, String currency) {
        facts.put(term, price == null ? "on request" : Words.money(price, currency));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? Words.NONE : String.join(", ", names);
    }

    private static String amounts(Map<String, Double> limits) {
        return limits.isEmpty()
                ? Words.NONE
                : limits.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(limit -> "%s %,.0f".formatted(limit.getKey().replace('_', ' '), limit.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
