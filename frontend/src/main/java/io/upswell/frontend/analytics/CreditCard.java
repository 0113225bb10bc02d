package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Attribution;
import io.upswell.analytics.Attribution.Credit;
import io.upswell.analytics.AttributionModel;
import io.upswell.analytics.Drill;
import io.upswell.analytics.JourneyFilter;
import io.upswell.detection.SignalType;
import io.upswell.frontend.chart.BarsChart;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Which signals the won value is owed to, by the model that the viewer chooses. */
final class CreditCard {

    private CreditCard() {}

    static Component of(AnalyticsDesk desk, AnalyticsQuery query) {
        Attribution owed = desk.attribution(query.from(), query.to(), query.filter(), query.credit());
        String currency = owed.currency() == null ? "USD" : owed.currency();
        BigDecimal value = owed.value();
        List<BarsChart.Row> rows = owed.byType().stream()
                .map(credit -> row(credit, query, currency))
                .sorted(Comparator.comparingDouble(BarsChart.Row::value).reversed())
                .toList();
        return new Card(
                        "Attribution",
                        value == null
                                ? "%s won in the period".formatted(owed.won())
                                : "%s of %s won in the period"
                                        .formatted(
                                                Words.money(value, currency), Words.count(owed.won(), "deal", "deals")),
                        rows.isEmpty()
                                ? Markup.div("empty", Markup.p("", "Nothing was won in this period."))
                                : new BarsChart("Won value by signal type", "Signal type", rows),
                        Markup.p("xs m2 below", words(query.credit())))
                .choosing(choice(query));
    }

    private static Select<AttributionModel> choice(AnalyticsQuery query) {
        Select<AttributionModel> choice = new Select<>();
        choice.addClassNames("fld", "small");
        choice.setAriaLabel("Credit");
        choice.setItems(AttributionModel.values());
        choice.setItemLabelGenerator(model -> Words.sentence(model.name()));
        choice.setValue(query.credit());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                AnalyticsView.class,
                                query.with(change.getValue()).parameters());
            }
        });
        return choice;
    }

    private static BarsChart.Row row(Credit credit, AnalyticsQuery query, String currency) {
        SignalType type = SignalType.valueOf(credit.key());
        JourneyFilter f = query.filter();
        BigDecimal value = credit.value();
        return new BarsChart.Row(
                type.label(),
                Labels.brief(type),
                Family.of(type).key(),
                value == null ? credit.wins() : value.doubleValue(),
                value == null
                        ? "%.1f wins".formatted(credit.wins())
                        : "%s, %.1f wins".formatted(Words.shortMoney(value, currency), credit.wins()),
                query.with(new JourneyFilter(type, f.rule(), f.segment(), f.csm(), f.salesRep(), f.plan(), f.band()))
                        .accounts(Drill.WON));
    }

    private static String words(AttributionModel model) {
        return switch (model) {
            case FIRST -> "All to the signal that came first.";
            case LAST -> "All to the signal that came last before the win.";
            case LINEAR -> "To all signals of a deal alike.";
            case TIME_DECAY -> "Half as much for every 30 days longer before the win.";
            case POSITION -> "40% each to the first and the last signal, the rest to those between.";
        };
    }
}
