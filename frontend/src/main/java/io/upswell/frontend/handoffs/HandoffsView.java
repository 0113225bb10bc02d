package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.StartOf;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Moves moves;
    private final Names names;
    private final Clock clock;
    private ClosedIn closed;
    private @Nullable String wanted;

    HandoffsView(HandoffDesk handoffs, Moves moves, Names names, Clock clock) {
        this.handoffs = handoffs;
        this.moves = moves;
        this.names = names;
        this.clock = clock;
        this.closed = ClosedIn.recent(clock);
        addClassNames("fill", "ho");
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
        List<Handoff> waiting = page(PipelineStage.REQUESTED);
        List<Handoff> deals = new ArrayList<>();
        for (PipelineStage stage : Board.LANES) {
            page(stage).stream()
                    .filter(deal -> !stage.closed() || closed.contains(deal.stageSince(), clock))
                    .forEach(deals::add);
        }
        add(queue(waiting, deals), pipeline(deals));
        deals.stream()
                .filter(deal -> deal.id().toString().equals(wanted))
                .findFirst()
                .ifPresent(this::open);
    }

    private void changed() {
        wanted = null;
        show();
        MainLayout.refreshCountsAround(this);
    }

    private List<Handoff> page(PipelineStage stage) {
        return handoffs.page(List.of(stage), ScrollPosition.keyset(), MOST).getContent();
    }

    private static boolean mayAnswer() {
        return Viewer.current().role() != Role.CSM;
    }

    private Section queue(List<Handoff> waiting, List<Handoff> deals) {
        Div list = Markup.scrolling(Markup.div("list"), "Handoff queue");
        for (Handoff handoff : waiting) {
            boolean open = handoff.id().toString().equals(wanted);
            list.add(new QueueCard(handoff, mayAnswer(), open, names, clock, moves, this::changed));
        }
        if (waiting.isEmpty()) {
            long open = deals.stream().filter(deal -> !deal.stage().closed()).count();
            list.add(Markup.div(
                    "empty", Markup.p("", "No handoff waits for you. %s in your pipeline.".formatted(isOrAre(open)))));
        }
        return Markup.section(
                "Waiting for an answer",
                "q",
                Markup.div(
                        "sec",
                        Markup.with(new H1("Handoffs"), "de"),
                        Markup.h2("mo s", "Waiting for an answer"),
                        Markup.span("bdg", Integer.toString(waiting.size())),
                        Markup.span("grow"),
                        Markup.span("xs m2 nw", "first due first")),
                list);
    }

    private static String isOrAre(long n) {
        return n == 0 ? "None is" : n == 1 ? "1 is" : n + " are";
    }

    private Section pipeline(List<Handoff> deals) {
        List<Handoff> open =
                deals.stream().filter(deal -> !deal.stage().closed()).toList();
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
                        Markup.span("xs m2 nw", sum.isEmpty() ? "" : sum + " open"),
                        Markup.span("grow"),
                        period),
                new Board(deals, mayAnswer(), clock, moves, this::changed, this::open));
    }

    private void open(Handoff handoff) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(handoff.opportunity().account().name());
        dialog.setWidth("min(520px, 92vw)");
        Div trail = Markup.div("trail");
        handoffs.trail(handoff.id())
                .forEach(step -> trail.add(Markup.div(
                        "row s",
                        Markup.span("m2 nw when", Words.dateTime(step.at(), clock.getZone(), LocalDate.now(clock))),
                        Markup.span(
                                "grow",
                                Words.sentence(step.stage().name()) + (step.by() == null ? "" : " by " + step.by())))));
        dialog.add(Markup.p(
                "s",
                "%s, %s"
                        .formatted(
                                PipelineCard.amount(handoff),
                                Words.sentence(handoff.stage().name()))));
        if (handoff.note() != null) {
            dialog.add(Markup.p("quote", handoff.note()));
        }
        dialog.add(new Package(handoff, names), trail);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }
}
