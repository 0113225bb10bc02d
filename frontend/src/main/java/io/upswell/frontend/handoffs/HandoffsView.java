package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.upswell.detection.Role;
import io.upswell.frontend.live.LiveUpdates;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.StartOf;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;

/** The rep's page: what waits for an answer, and the pipeline beside it. */
@Route(value = "handoffs", layout = MainLayout.class)
@PageTitle("Handoffs · Upswell")
@Menu(title = "Handoffs", order = 3, icon = "icons/handoff.svg")
@StartOf(Role.SALES)
@RolesAllowed({"CSM", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://handoffs.css")
public class HandoffsView extends Div implements HasUrlParameter<String> {

    static final int MOST = 100;

    private final HandoffDesk handoffs;
    private final Stages stages;
    private final Queue queue;
    private final DealDialog deal;
    private final Clock clock;
    private ClosedIn closed;
    private List<String> seen = List.of();
    private @Nullable String wanted;

    HandoffsView(HandoffDesk handoffs, Stages stages, Queue queue, DealDialog deal, LiveUpdates live, Clock clock) {
        this.handoffs = handoffs;
        this.stages = stages;
        this.queue = queue;
        this.deal = deal;
        this.clock = clock;
        this.closed = ClosedIn.recent(clock);
        addClassNames("fill", "ho");
        live.follow(this, this::look);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        wanted = id;
        closed = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("closed")
                .flatMap(ClosedIn::parse)
                .orElseGet(() -> ClosedIn.recent(clock));
        show();
    }

    private void show() {
        removeAll();
        seen = fingerprint();
        List<Handoff> waiting = page(PipelineStage.REQUESTED);
        List<Handoff> deals = new ArrayList<>();
        for (PipelineStage stage : Board.LANES) {
            page(stage).stream()
                    .filter(known -> !stage.closed() || closed.contains(known.stageSince(), clock))
                    .forEach(deals::add);
        }
        long open = deals.stream().filter(known -> !known.stage().closed()).count();
        add(queue.section(waiting, page(PipelineStage.REJECTED), open, wanted, this::changed), pipeline(deals));
        deals.stream()
                .filter(known -> known.id().toString().equals(wanted))
                .findFirst()
                .ifPresent(deal::open);
    }

    /** Shows what others did meanwhile, and leaves the page alone where nothing differs. */
    private void look() {
        if (!seen.equals(fingerprint())) {
            show();
            MainLayout.refreshCountsAround(this);
        }
    }

    /** Differs when something that the page shows differs. */
    private List<String> fingerprint() {
        List<Handoff> all =
                handoffs.page(List.of(), ScrollPosition.keyset(), MOST).getContent();
        List<String> fingerprint = new ArrayList<>();
        all.forEach(known -> fingerprint.add("%s %s %s %s %s"
                .formatted(known.id(), known.stage(), known.rep(), known.amount(), known.stageSince())));
        fingerprint.add(queue.said(all.stream()
                .filter(known -> known.stage() == PipelineStage.REQUESTED)
                .toList()));
        return fingerprint;
    }

    private void changed() {
        wanted = null;
        show();
        MainLayout.refreshCountsAround(this);
    }

    private List<Handoff> page(PipelineStage stage) {
        return handoffs.page(List.of(stage), ScrollPosition.keyset(), MOST).getContent();
    }

    private Section pipeline(List<Handoff> deals) {
        List<Handoff> open =
                deals.stream().filter(known -> !known.stage().closed()).toList();
        Select<ClosedIn> period = new Select<>();
        period.addClassNames("fld", "de");
        period.setAriaLabel("Closed in");
        period.setPrefixComponent(Markup.span("k", "Closed in"));
        period.setItems(ClosedIn.choices(clock));
        period.setItemLabelGenerator(ClosedIn::label);
        period.setValue(closed);
        period.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                HandoffsView.class,
                                QueryParameters.of("closed", change.getValue().key()));
            }
        });
        String sum = Board.sum(open);
        return Markup.section(
                "Pipeline",
                "p",
                Markup.div(
                        "sec",
                        Markup.h2("", "Pipeline"),
                        Markup.span("xs m2 nw", sum.isEmpty() ? "" : sum + " open" + Weights.total(handoffs.columns())),
                        Markup.span("grow"),
                        period),
                new Board(
                        deals, Hands.ofViewer().sells(), handoffs.columns(), clock, stages, this::changed, deal::open));
    }
}
