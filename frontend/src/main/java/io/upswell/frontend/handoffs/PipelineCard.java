package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.PipelineStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/** A deal on the board; dragged, or moved by its menu. */
final class PipelineCard extends Article {

    /** Days in one stage after which somebody should look. */
    private static final long STALE_DAYS = 10;

    PipelineCard(
            Handoff handoff, boolean mayMove, Clock clock, Stages stages, Runnable changed, Consumer<Handoff> opened) {
        addClassName("pc");
        String name = handoff.opportunity().account().name();
        Button title = new Button(name, click -> opened.accept(handoff));
        title.addThemeName("tertiary");
        title.addClassNames("ttl", "grow");
        add(
                Markup.div("row top", title, menu(handoff, mayMove, stages, changed, opened)),
                Markup.div("row between figures", Markup.span("num s", amount(handoff)), since(handoff, clock)),
                Markup.div("xs m3 cut", detail(handoff)));
        if (mayMove && !handoff.stage().closed()) {
            DragSource<PipelineCard> source = DragSource.create(this);
            source.setEffectAllowed(EffectAllowed.MOVE);
            source.setDragData(handoff);
        }
    }

    private static Button menu(
            Handoff handoff, boolean mayMove, Stages stages, Runnable changed, Consumer<Handoff> opened) {
        Button more = Markup.iconButton(
                Icon.MORE, "Actions for " + handoff.opportunity().account().name());
        more.addThemeName("tertiary");
        more.addClassName("dots");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem("Open package", click -> opened.accept(handoff));
        if (mayMove && !handoff.stage().closed()) {
            MenuItem to = menu.addItem("Move to…");
            for (PipelineStage stage : Board.LANES) {
                if (stage != handoff.stage()) {
                    to.getSubMenu()
                            .addItem(Words.sentence(stage.name()), click -> stages.move(handoff, stage, changed));
                }
            }
        }
        return more;
    }

    static String amount(Handoff handoff) {
        return Words.money(
                handoff.amount() == null ? handoff.opportunity().value().annual() : handoff.amount(),
                handoff.opportunity().value().currency());
    }

    private static Span since(Handoff handoff, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (handoff.stage().closed()) {
            return Markup.span(
                    "xs m2 nw", Words.date(LocalDate.ofInstant(handoff.stageSince(), clock.getZone()), today));
        }
        long days = Duration.between(handoff.stageSince(), clock.instant()).toDays();
        return Markup.span(days >= STALE_DAYS ? "bdg atrisk nw" : "xs m2 nw", Math.max(0, days) + " d");
    }

    private static String detail(Handoff handoff) {
        return switch (handoff.stage()) {
            case LOST -> Objects.requireNonNullElse(handoff.lostReason(), "");
            case WON -> {
                Instant signal = Objects.requireNonNullElse(
                        handoff.opportunity().identifiedAt(),
                        handoff.opportunity().detectedAt());
                yield Duration.between(signal, handoff.stageSince()).toDays() + " d from signal";
            }
            default -> String.join(" + ", handoff.opportunity().suggestedProducts());
        };
    }
}
