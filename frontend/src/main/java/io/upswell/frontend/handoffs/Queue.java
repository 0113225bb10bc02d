package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for an answer, first due first; below it what Sales does not take. */
@Component
class Queue {

    private final HandoffDesk handoffs;
    private final Names names;
    private final Moves moves;
    private final Exchange exchange;
    private final Returned returned;
    private final Clock clock;

    Queue(HandoffDesk handoffs, Names names, Moves moves, Exchange exchange, Returned returned, Clock clock) {
        this.handoffs = handoffs;
        this.names = names;
        this.moves = moves;
        this.exchange = exchange;
        this.returned = returned;
        this.clock = clock;
    }

    /** @param wanted id of the one whose package is open */
    Section section(
            List<Handoff> waiting, List<Handoff> rejected, long open, @Nullable String wanted, Runnable changed) {
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
        list.add(returned.cards(rejected, hands, changed));
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

    /** Differs when somebody has said something about one of these. */
    String said(List<Handoff> waiting) {
        List<UUID> ids = waiting.stream().map(Handoff::id).toList();
        Function<UUID, Exchange.Talk> talks = exchange.of(ids);
        return ids.stream().map(talks).map(Exchange.Talk::toString).collect(Collectors.joining());
    }

    private static String isOrAre(long n) {
        return n == 0 ? "None is" : n == 1 ? "1 is" : n + " are";
    }
}
