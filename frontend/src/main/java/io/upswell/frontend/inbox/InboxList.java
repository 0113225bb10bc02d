package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The left side: views with their counts, filters, and the lazy list. */
final class InboxList extends Div {

    private static final int PAGE = 50;

    private final OpportunityDesk opportunities;
    private final Clock clock;
    private final InboxQuery query;
    private final OpportunityFilter filter;
    private final Grid<OpportunitySnapshot> grid = new Grid<>();
    private final InboxFilters filters;
    private final KeysetPages<OpportunitySnapshot> pages;
    private final List<String> fingerprint;

    InboxList(
            OpportunityDesk opportunities,
            ScanDesk scans,
            Clock clock,
            InboxQuery query,
            Consumer<OpportunitySnapshot> opened,
            Consumer<InboxQuery> changed) {
        this.opportunities = opportunities;
        this.clock = clock;
        this.query = query;
        this.filter = query.filter(Viewer.current().username());
        this.pages = pages();
        this.fingerprint = readFingerprint();
        addClassName("master");

        filters = new InboxFilters(query, change -> changed.accept(change.apply(query)));
        Div head = Markup.div(
                "mh",
                Markup.div("row between de", new H1("Inbox"), InboxScan.note(scans, clock)),
                Markup.div("row between", views(changed), filters.toggle()),
                filters);

        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("list");
        grid.getElement().setAttribute("aria-label", "Opportunities");
        grid.setPageSize(PAGE);
        grid.addColumn(new ComponentRenderer<>(opportunity -> InboxRow.of(opportunity, clock)))
                .setFlexGrow(1);
        grid.setItems(request -> pages.slice(request.getOffset(), request.getLimit()).stream());
        grid.addItemClickListener(click -> opened.accept(click.getItem()));
        add(head, pages.slice(0, 1).isEmpty() ? empty(scans, changed) : grid);
    }

    private Component empty(ScanDesk scans, Consumer<InboxQuery> changed) {
        return query.narrowed()
                ? InboxScan.nothingMatches(() -> changed.accept(query.cleared()))
                : InboxScan.nothingHere(query.view(), scans, clock);
    }

    private KeysetPages<OpportunitySnapshot> pages() {
        return new KeysetPages<>(position -> opportunities.page(filter, query.sort(), position, PAGE));
    }

    private Tabs views(Consumer<InboxQuery> changed) {
        Map<InboxQuery.View, Integer> counts = counts();
        Tabs tabs = new Tabs();
        tabs.addClassName("views");
        for (InboxQuery.View view : InboxQuery.View.values()) {
            Tab tab = new Tab();
            tab.add(view.label);
            if (view != InboxQuery.View.CLOSED) {
                tab.add(Markup.span("m2 n", Integer.toString(counts.getOrDefault(view, 0))));
            }
            tabs.add(tab);
        }
        tabs.setSelectedIndex(query.view().ordinal());
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(query.withView(InboxQuery.View.values()[tabs.getSelectedIndex()]));
            }
        });
        return tabs;
    }

    private Map<InboxQuery.View, Integer> counts() {
        Map<InboxQuery.View, Integer> counts = new EnumMap<>(InboxQuery.View.class);
        String username = Viewer.current().username();
        InboxQuery any = InboxQuery.DEFAULT.withMine(query.mine());
        Map<OpportunityStatus, Integer> all = opportunities.count(
                new OpportunityFilter(null, null, null, null, query.mine() ? username : null, null, null, false));
        Map<OpportunityStatus, Integer> todo = opportunities.count(any.filter(username));
        for (InboxQuery.View view : InboxQuery.View.values()) {
            Map<OpportunityStatus, Integer> source = view == InboxQuery.View.TODO ? todo : all;
            counts.put(
                    view,
                    view.statuses.stream()
                            .mapToInt(status -> source.getOrDefault(status, 0))
                            .sum());
        }
        return counts;
    }

    InboxQuery query() {
        return query;
    }

    /** Differs when something that the first page shows differs. */
    List<String> fingerprint() {
        return fingerprint;
    }

    private List<String> readFingerprint() {
        return pages.slice(0, PAGE).stream()
                .map(item -> item.id() + " " + item.revision())
                .toList();
    }

    Optional<OpportunitySnapshot> first() {
        return pages.slice(0, 1).stream().findFirst();
    }

    void select(OpportunitySnapshot opportunity) {
        pages.soFar().stream()
                .filter(item -> item.id().equals(opportunity.id()))
                .findFirst()
                .ifPresent(grid::select);
    }

    /** The row so many steps from this one, if there is one. */
    Optional<OpportunitySnapshot> beside(UUID id, int steps) {
        List<OpportunitySnapshot> read = pages.soFar();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).id().equals(id)) {
                int wanted = i + steps;
                return wanted < 0
                        ? Optional.empty()
                        : pages.slice(wanted, 1).stream().findFirst();
            }
        }
        return first();
    }

    void focusFilter() {
        filters.focusText();
    }
}
