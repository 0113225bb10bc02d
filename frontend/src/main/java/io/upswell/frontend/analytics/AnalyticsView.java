package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.upswell.analytics.ExpansionMetrics;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.MetricsDesk;
import io.upswell.frontend.chart.ConversionChart;
import io.upswell.frontend.chart.FunnelChart;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.SecondGroup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;

/** The manager's page: the goals of PRD 1.3, the funnel, and which signals convert (US-4). */
@Route(value = "analytics", layout = MainLayout.class)
@PageTitle("Analytics · Upswell")
@SecondGroup
@Menu(title = "Analytics", order = 10, icon = "icons/bars.svg")
@RolesAllowed({"MANAGER", "ADMIN"})
@StyleSheet("context://analytics.css")
public class AnalyticsView extends Div implements AfterNavigationObserver {

    private static final double CONVERSION_GOAL = 0.25;

    private final MetricsDesk metrics;
    private final Clock clock;

    AnalyticsView(MetricsDesk metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
        addClassNames("fill", "scroll");
        Markup.scrolling(this, "Analytics");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Period period = Period.of(event.getLocation().getQueryParameters(), clock);
        removeAll();
        Div page = Markup.div("page", head(period));
        add(page);
        fill(page, period);
    }

    private void fill(Div page, Period period) {
        try {
            show(page, metrics.between(period.from(), period.to()));
        } catch (RuntimeException failed) {
            page.add(Notices.notLoaded(failed, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
    }

    private Component head(Period period) {
        Select<Period> choice = new Select<>();
        choice.addClassName("fld");
        choice.setAriaLabel("Period");
        choice.setPrefixComponent(Markup.span("k", "Period"));
        choice.setItems(Period.choices(period, clock));
        choice.setItemLabelGenerator(Period::label);
        choice.setValue(period);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                AnalyticsView.class,
                                QueryParameters.simple(Map.of(
                                        "from", change.getValue().from().toString(),
                                        "to", change.getValue().to().toString())));
            }
        });
        return Markup.div("head", Markup.with(new H1("Analytics"), "de"), Markup.span("grow de"), choice);
    }

    private static void show(Div page, ExpansionMetrics figures) {
        Div tiles = Markup.div("tiles");
        figures.successMetrics().forEach(metric -> tiles.add(new MetricTile(metric)));
        page.add(tiles, Markup.div("g", funnel(figures), conversion(figures)));
    }

    private static Component funnel(ExpansionMetrics figures) {
        int detected =
                figures.funnel().isEmpty() ? 0 : figures.funnel().getFirst().count();
        return card(
                "Funnel",
                Words.count(detected, "opportunity", "opportunities") + ", rate from the step before, 95%",
                detected == 0
                        ? Markup.div("empty", Markup.p("", "Nothing was detected in this period."))
                        : new FunnelChart(figures.funnel()));
    }

    private static Component conversion(ExpansionMetrics figures) {
        double goal = figures.successMetrics().stream()
                .filter(metric -> metric.id() == SuccessMetricId.CONVERSION_RATE)
                .mapToDouble(SuccessMetric::target)
                .findFirst()
                .orElse(CONVERSION_GOAL);
        boolean any = figures.bySignalType().stream().anyMatch(type -> type.detected() > 0);
        return card(
                "Conversion by signal type",
                "to qualified, 95% range, goal " + Words.percent(goal),
                any
                        ? new ConversionChart(figures.bySignalType(), goal)
                        : Markup.div("empty", Markup.p("", "Nothing was detected in this period.")));
    }

    private static Component card(String title, String note, Component content) {
        return Markup.section(
                title,
                "card",
                Markup.div("row wrap cardhead", Markup.h2("grow", title), Markup.span("xs m3", note)),
                content);
    }
}
