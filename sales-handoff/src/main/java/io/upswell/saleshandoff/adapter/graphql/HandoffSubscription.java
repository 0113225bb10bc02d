package io.upswell.saleshandoff.adapter.graphql;

import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffFeed;
import io.upswell.saleshandoff.HandoffFeed.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/** Changes as they happen, each read as whoever subscribed: what is not theirs to see they do not hear of. */
@Controller
class HandoffSubscription {

    private static final int WAITING = 1000;

    private final HandoffFeed feed;
    private final HandoffDesk desk;

    HandoffSubscription(HandoffFeed feed, HandoffDesk desk) {
        this.feed = feed;
        this.desk = desk;
    }

    @SubscriptionMapping
    Flux<Handoff> handoffChanged(@Argument @Nullable String id) {
        Viewer viewer = Viewer.current();
        SecurityContext subscriber = SecurityContextHolder.getContext();
        return Flux.<Change>create(this::forward, FluxSink.OverflowStrategy.IGNORE)
                .filter(change -> viewer.seesAccount(change.csm(), change.rep())
                        && (id == null || id.equals(change.handoff().toString())))
                .onBackpressureBuffer(WAITING)
                .publishOn(Schedulers.boundedElastic())
                .mapNotNull(change -> read(change, subscriber));
    }

    private void forward(FluxSink<Change> sink) {
        AutoCloseable subscription = feed.subscribe(sink::next);
        sink.onDispose(() -> {
            try {
                subscription.close();
            } catch (Exception cannotHappen) {
                throw new IllegalStateException(cannotHappen);
            }
        });
    }

    private @Nullable Handoff read(Change change, SecurityContext subscriber) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(subscriber);
            return desk.find(change.handoff()).orElse(null);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
