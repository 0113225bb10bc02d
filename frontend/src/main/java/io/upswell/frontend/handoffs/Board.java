package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The pipeline as lanes; a card dropped on a lane asks for what that stage needs. */
final class Board extends Div {

    static final List<PipelineStage> LANES = List.of(
            PipelineStage.ACCEPTED,
            PipelineStage.PROPOSAL,
            PipelineStage.NEGOTIATION,
            PipelineStage.WON,
            PipelineStage.LOST);

    private final Clock clock;

    Board(
            List<Handoff> deals,
            boolean mayMove,
            List<HandoffDesk.Column> columns,
            Clock clock,
            Stages stages,
            Runnable changed,
            Consumer<Handoff> opened) {
        this.clock = clock;
        addClassName("brd");
        Markup.scrolling(this, "Pipeline board");
        for (PipelineStage stage : LANES) {
            List<Handoff> here =
                    deals.stream().filter(deal -> deal.stage() == stage).toList();
            Section lane = Markup.section(Words.sentence(stage.name()), "lane", head(stage, here, columns));
            here.forEach(deal -> lane.add(new PipelineCard(deal, mayMove, clock, stages, changed, opened)));
            lane.add(Markup.div("drop", asks(stage)));
            if (mayMove) {
                DropTarget<Section> target = DropTarget.create(lane);
                target.setDropEffect(DropEffect.MOVE);
                target.addDropListener(drop -> drop.getDragData()
                        .filter(Handoff.class::isInstance)
                        .map(Handoff.class::cast)
                        .ifPresent(deal -> stages.move(deal, stage, changed)));
            }
            add(lane);
        }
    }

    private Div head(PipelineStage stage, List<Handoff> here, List<HandoffDesk.Column> columns) {
        H3 title = new H3(Words.sentence(stage.name()));
        title.add(Markup.span("n m2", Integer.toString(here.size())));
        return Markup.div(
                "head",
                Markup.div("row between", title, Markup.span("num md s", sum(here))),
                Markup.div("xs m2", Weights.of(stage, columns).orElseGet(() -> note(stage, here))));
    }

    /** Amounts of one currency only add up; of several the lane shows none. */
    static String sum(List<Handoff> deals) {
        List<String> currencies = deals.stream()
                .map(deal -> deal.opportunity().value().currency())
                .distinct()
                .toList();
        BigDecimal sum = deals.stream()
                .map(deal -> deal.amount() == null ? deal.opportunity().value().annual() : deal.amount())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return currencies.size() == 1 ? Words.shortMoney(sum, currencies.getFirst()) : "";
    }

    private String note(PipelineStage stage, List<Handoff> here) {
        if (stage == PipelineStage.LOST) {
            return "reason required";
        }
        if (here.isEmpty()) {
            return "none";
        }
        if (stage == PipelineStage.WON) {
            List<Long> days = here.stream()
                    .map(deal -> Duration.between(deal.requestedAt(), deal.stageSince())
                            .toDays())
                    .sorted()
                    .toList();
            return "median %d d from handoff".formatted(days.get(days.size() / 2));
        }
        long oldest = here.stream()
                .mapToLong(deal ->
                        Duration.between(deal.stageSince(), clock.instant()).toDays())
                .max()
                .orElse(0);
        return "oldest %d d".formatted(Math.max(0, oldest));
    }

    private static String asks(PipelineStage stage) {
        return switch (stage) {
            case LOST -> "Drop here. Asks for the reason.";
            case PROPOSAL, NEGOTIATION, WON -> "Drop here. Asks for the amount.";
            default -> "Drop here.";
        };
    }
}
