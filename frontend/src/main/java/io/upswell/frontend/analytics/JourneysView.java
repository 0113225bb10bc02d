package io.upswell.frontend.analytics;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.JourneyView;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.frontend.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts behind a figure, and the same as a file. */
@Route(value = "analytics/accounts", layout = MainLayout.class)
@PageTitle("Accounts behind a figure · Upswell")
@RolesAllowed({"MANAGER", "ADMIN"})
@StyleSheet("context://analytics.css")
public class JourneysView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 100;

    private final AnalyticsDesk desk;
    private final Names names;
    private final Clock clock;

    JourneysView(AnalyticsDesk desk, Names names, Clock clock) {
        this.desk = desk;
        this.names = names;
        this.clock = clock;
        addClassNames("fill", "journeys");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        AnalyticsQuery query = AnalyticsQuery.of(parameters, clock);
        Drill drill = AnalyticsQuery.drill(parameters);
        removeAll();
        RouterLink back = new RouterLink("‹ Analytics", AnalyticsView.class);
        back.setQueryParameters(query.parameters());
        CsvLink csv = new CsvLink(desk, query, drill, "Download CSV");
        add(Markup.div(
                "head",
                back,
                Markup.with(new H1(Words.sentence(drill.name()) + " accounts"), "grow"),
                Markup.span("s m2", query.period().label()),
                csv));
        try {
            add(grid(query, drill));
        } catch (RuntimeException failed) {
            add(Notices.notLoaded(failed, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
        }
    }

    private Grid<JourneyView> grid(AnalyticsQuery query, Drill drill) {
        var pages = new KeysetPages<JourneyView>(
                position -> desk.journeys(query.from(), query.to(), query.filter(), drill, position, PAGE));
        Grid<JourneyView> grid = new Grid<>();
        grid.addClassName("fill");
        grid.setPageSize(PAGE);
        grid.addComponentColumn(one -> new Anchor("/accounts/" + one.account(), one.accountName()))
                .setHeader("Account")
                .setFlexGrow(2)
                .setWidth("180px");
        grid.addColumn(this::signals).setHeader("Signals").setFlexGrow(3).setWidth("200px");
        grid.addColumn(one -> day(one.steps().get(Step.DETECTED)))
                .setHeader("Detected")
                .setWidth("110px");
        grid.addColumn(one -> Words.sentence(one.furthest().name()))
                .setHeader("Came to")
                .setWidth("120px");
        grid.addColumn(one -> one.score() == null ? Words.NONE : Words.score(one.score()))
                .setHeader("Score")
                .setWidth("80px");
        grid.addColumn(one -> money(one.estimated(), one.currency()))
                .setHeader("Estimate")
                .setWidth("110px");
        grid.addColumn(one -> money(one.booked(), one.currency()))
                .setHeader("Booked")
                .setWidth("110px");
        grid.addColumn(one -> one.leadDays() == null ? Words.NONE : one.leadDays() + " d")
                .setHeader("Lead")
                .setWidth("80px");
        grid.addColumn(one -> names.first(one.csm())).setHeader("CSM").setWidth("90px");
        grid.addColumn(one -> names.first(one.salesRep())).setHeader("Rep").setWidth("90px");
        grid.setEmptyStateText("No account stands behind this figure.");
        grid.setItems(request -> pages.slice(request.getOffset(), request.getLimit()).stream());
        grid.getElement().setAttribute("aria-label", "Accounts behind the figure");
        return grid;
    }

    private String signals(JourneyView one) {
        return one.signalTypes().stream().map(SignalType::label).sorted().collect(Collectors.joining(", "));
    }

    private String day(@Nullable Instant at) {
        return at == null ? Words.NONE : Words.date(LocalDate.ofInstant(at, clock.getZone()), LocalDate.now(clock));
    }

    private static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return Words.money(amount, Objects.requireNonNullElse(currency, "USD"));
    }
}
