package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for an answer, first due first; below it what Sales declined. */
@Component
class Queue {

    private final HandoffDesk handoffs;
    private final Names names;
    private final Moves moves;
    private final Exchange exchange;
    private final Clock clock;

    Queue(HandoffDesk handoffs, Names names, Moves moves, Exchange exchange, Clock clock) {
        this.handoffs = handoffs;
        this.names = names;
        this.moves = moves;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** @param wanted id of the one whose package is open */
    Section section(
            List<Handoff> waiting, List<Handoff> declined, long open, @Nullable String wanted, Runnable changed) {
        Hands hands = Hands.ofViewer();
        Div list = Markup.scrolling(Markup.div("list"), "Handoff queue");
        List<UUID> ids = waiting.stream().map(Handoff::id).toList();
        Function<UUID, Exchange.Talk> talks = exchange.of(ids);
        Map<UUID, Duration> left = handoffs.answerTimeLeft(ids);
        for (Handoff handoff : waiting) {
            boolean shown = handoff.id().toString().equals(wanted);
            list.add(new QueueCard(
                    handoff,
                    left.getOrDefault(handoff.id(), Duration.ZERO),
                    talks.apply(handoff.id()),
                    hands,
                    shown,
                    names,
                    clock,
                    moves,
                    exchange,
                    changed));
        }
        if (waiting.isEmpty()) {
            list.add(Markup.div(
                    "empty", Markup.p("", "No handoff waits for you. %s in your pipeline.".formatted(isOrAre(open)))));
        }
        if (hands.cares() && !declined.isEmpty()) {
            list.add(Markup.h2("s", "Declined by Sales"));
            declined.forEach(handoff -> list.add(declined(handoff, changed)));
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

    private Article declined(Handoff handoff, Runnable changed) {
        Button again = new Button("Ask Sales again", click -> moves.requestAgain(handoff, changed));
        again.addClassNames("n", "sm");
        again.setDisableOnClick(true);
        return Markup.with(
                new Article(),
                "hc",
                Markup.with(new H3(handoff.opportunity().account().name()), "cut"),
                Markup.p(
                        "note",
                        "%s: %s"
                                .formatted(
                                        names.full(handoff.rep()),
                                        Objects.requireNonNullElse(handoff.lostReason(), "no reason given"))),
                Markup.div("hb", again));
    }

    private static String isOrAre(long n) {
        return n == 0 ? "None is" : n == 1 ? "1 is" : n + " are";
    }
}
