package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.SuccessTile;
import io.upswell.frontend.demo.past.PastYear;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.SecondGroup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The manager's page: the goals of PRD 1.3, what the signals became, and whether they deserve trust (US-4). */
@Route(value = "analytics", layout = MainLayout.class)
@PageTitle("Analytics · Upswell")
@SecondGroup
@Menu(title = "Analytics", order = 10, icon = "icons/bars.svg")
@RolesAllowed({"MANAGER", "ADMIN"})
@StyleSheet("context://analytics.css")
public class AnalyticsView extends Div implements AfterNavigationObserver {

    private static final double CONVERSION_GOAL = 0.25;

    private final AnalyticsDesk desk;
    private final PastYear past;
    private final Names names;
    private final Clock clock;

    AnalyticsView(AnalyticsDesk desk, PastYear past, Names names, Clock clock) {
        this.desk = desk;
        this.past = past;
        this.names = names;
        this.clock = clock;
        addClassNames("fill", "scroll");
        Markup.scrolling(this, "Analytics");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AnalyticsQuery query = AnalyticsQuery.of(event.getLocation().getQueryParameters(), clock);
        removeAll();
        Div page = Markup.div("page");
        add(page);
        try {
            fill(page, query);
        } catch (RuntimeException failed) {
            page.removeAll();
            page.add(Notices.notLoaded(failed, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
    }

    private void fill(Div page, AnalyticsQuery query) {
        page.add(new AnalyticsFilters(desk, names, query, clock));
        SimulatedNote.of(past, query.period().today()).ifPresent(page::add);
        List<SuccessTile> success = desk.success(query.from(), query.to(), query.filter());
        Div tiles = Markup.div("tiles");
        success.forEach(tile -> tiles.add(new MetricTile(tile, query)));
        var flow = new FlowCards(desk, query);
        var quality = new QualityCards(desk.quality(query.from(), query.to(), query.filter()), query, names);
        page.add(
                tiles,
                group("g g2", flow::funnel, () -> flow.conversion(goal(success))),
                group("g g3", flow::cohorts, flow::leadTime, quality::calibration),
                group("g g3", quality::precision, quality::bands, quality::estimate),
                group("g g3", () -> CreditCard.of(desk, query), quality::load, quality::promptness),
                group("g", () -> HoldoutCard.of(desk.holdout(query.from(), query.to()), query.filter())),
                foot(query));
    }

    private static double goal(List<SuccessTile> success) {
        return success.stream()
                .filter(tile -> tile.metric().id() == SuccessMetricId.CONVERSION_RATE)
                .mapToDouble(tile -> tile.metric().target())
                .findFirst()
                .orElse(CONVERSION_GOAL);
    }

    @SafeVarargs
    private static Div group(String classes, Supplier<Component>... cards) {
        Div group = Markup.div(classes);
        for (Supplier<Component> card : cards) {
            group.add(card.get());
        }
        return group;
    }

    private Component foot(AnalyticsQuery query) {
        CsvLink csv = new CsvLink(desk, query, Drill.DETECTED, "Download all accounts as CSV");
        Button print = new Button("Print", click -> UI.getCurrent().getPage().executeJs("window.print()"));
        return Markup.div("row wrap between noprint", csv, print);
    }
}
