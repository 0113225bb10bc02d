package io.upswell.frontend.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.upswell.detection.Role;
import io.upswell.detection.ScanDesk;
import io.upswell.frontend.live.LiveUpdates;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.StartOf;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSM's page: what waits for a decision, one opportunity at a time, driven by its address. */
@Route(value = "inbox", layout = MainLayout.class)
@PageTitle("Inbox · Upswell")
@Menu(title = "Inbox", order = 1, icon = "icons/inbox.svg")
@StartOf({Role.CSM, Role.MANAGER, Role.ADMIN})
@RolesAllowed({"CSM", "MANAGER", "ADMIN"})
@StyleSheet("context://split.css")
public class InboxView extends Div implements HasUrlParameter<String>, Decisions.Outcome {

    private static final int WIDE = 800;

    private final OpportunityDesk opportunities;
    private final ScanDesk scans;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final InboxKeys keys;
    private final Names names;
    private final Clock clock;
    private final Span news = Markup.span("sr", "");
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private @Nullable InboxList list;
    private @Nullable OpportunitySnapshot shown;

    InboxView(
            OpportunityDesk opportunities,
            ScanDesk scans,
            Dossiers dossiers,
            Decisions decisions,
            LiveUpdates live,
            Names names,
            Clock clock) {
        this.opportunities = opportunities;
        this.scans = scans;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.keys = new InboxKeys(this, decisions);
        this.names = names;
        this.clock = clock;
        addClassName("fill");
        layout.setMasterSize("min(480px, 100vw)");
        layout.setDetailSize("400px");
        layout.setExpandMaster(false);
        layout.setExpandDetail(true);
        layout.setAnimationEnabled(false);
        layout.setDetailPlaceholder(Markup.div("empty", Markup.p("", "Nothing is open.")));
        layout.addDetailEscapePressListener(escape -> back());
        news.getElement().setAttribute("role", "status");
        add(layout, news);
        live.follow(this, this::look);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("upswell.keys(this, ['j','k','Enter','Escape','q','d','s','x','/'])");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        InboxQuery query = InboxQuery.of(event.getLocation().getQueryParameters());
        if (list == null || !list.query().equals(query)) {
            load(query);
        }
        Optional<UUID> wanted = uuid(id);
        if (wanted.isPresent()) {
            open(wanted.get());
        } else {
            shown = null;
            layout.setDetail(null);
            firstWhereThereIsRoom();
        }
    }

    /** Others have decided something, or a scan has found something: shows it where it differs from what is here. */
    private void look() {
        InboxList before = list;
        if (before == null) {
            return;
        }
        InboxList fresh = new InboxList(opportunities, scans, clock, before.query(), this::go, this::go);
        if (!fresh.fingerprint().equals(before.fingerprint())) {
            list = fresh;
            layout.setMaster(fresh);
            news.setText("The list has changed.");
            OpportunitySnapshot current = shown;
            if (current != null) {
                open(current.id());
            }
        }
        MainLayout.refreshCountsAround(this);
    }

    private void load(InboxQuery query) {
        list = new InboxList(opportunities, scans, clock, query, this::go, this::go);
        layout.setMaster(list);
    }

    /** Beside the list something is always open; where the list fills the page, the list comes first. */
    private void firstWhereThereIsRoom() {
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> {
            if (shown == null && list != null && details.getWindowInnerWidth() > WIDE) {
                list.first().ifPresent(first -> open(first.id()));
            }
        });
    }

    private void open(UUID id) {
        Optional<Dossier> dossier = dossiers.find(id);
        if (dossier.isEmpty()) {
            shown = null;
            layout.setDetail(Markup.div("empty", Markup.p("", "There is no such opportunity, or it is not yours.")));
            return;
        }
        shown = dossier.get().opportunity();
        layout.setDetail(new OpportunityDetail(dossier.get(), names, clock, decisions, this, this::back));
        if (list != null) {
            list.select(shown);
        }
    }

    void go(OpportunitySnapshot opportunity) {
        UI.getCurrent().navigate(InboxView.class, opportunity.id().toString(), query().parameters());
    }

    private void go(InboxQuery query) {
        UI.getCurrent().navigate(InboxView.class, query.parameters());
    }

    void back() {
        go(query());
    }

    private InboxQuery query() {
        return list == null ? InboxQuery.DEFAULT : list.query();
    }

    @Override
    public void decided() {
        Optional<OpportunitySnapshot> next = beside(1).or(() -> beside(-1));
        load(query());
        MainLayout.refreshCountsAround(this);
        next.ifPresentOrElse(this::go, this::back);
    }

    @Override
    public void changed() {
        OpportunitySnapshot current = shown;
        load(query());
        MainLayout.refreshCountsAround(this);
        if (current != null) {
            open(current.id());
        }
    }

    Optional<OpportunitySnapshot> beside(int steps) {
        return list == null || shown == null ? Optional.empty() : list.beside(shown.id(), steps);
    }

    /** A key pressed outside fields. */
    @ClientCallable
    void command(String key) {
        keys.press(key);
    }

    Optional<OpportunitySnapshot> shown() {
        return Optional.ofNullable(shown);
    }

    Optional<OpportunitySnapshot> firstIfNone() {
        return shown == null && list != null ? list.first() : Optional.empty();
    }

    void focusFilter() {
        if (list != null) {
            list.focusFilter();
        }
    }

    private static Optional<UUID> uuid(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
