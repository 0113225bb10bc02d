package io.upswell.frontend.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.upswell.detection.Hindsight;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.HandoffFeed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets open pages look again after others' decisions, at most once a second however much happens. A page reads
 * everything anew as its own viewer: no event's content reaches anybody.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private record Follower(UI ui, SecurityContext viewer, Runnable look) {}

    private final Map<Component, Follower> followers = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();

    /** Handoffs change on other nodes, too, and in the CRM. */
    LiveUpdates(HandoffFeed handoffs) {
        handoffs.subscribe(change -> changed.set(true));
    }

    /** Runs {@code look} in the page's own session after changes, as long as the page is attached. */
    public void follow(Component page, Runnable look) {
        page.addAttachListener(attach -> {
            SecurityContext viewer = SecurityContextHolder.getContext();
            followers.put(page, new Follower(attach.getUI(), viewer, look));
        });
        page.addDetachListener(detach -> followers.remove(page));
    }

    /** Not a transactional listener: those are kept in the register of publications, and a glance is not worth that. */
    @EventListener({
        OpportunityIdentified.class,
        OpportunityOpened.class,
        OpportunityQualified.class,
        OpportunityDismissed.class
    })
    void happened() {
        if (Hindsight.isOn()) {
            return; // what happened long ago is no news on an open page
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changed.set(true);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.set(true);
            }
        });
    }

    @Scheduled(fixedDelay = 1_000)
    void tell() {
        if (changed.getAndSet(false)) {
            followers.values().forEach(LiveUpdates::tell);
        }
    }

    private static void tell(Follower follower) {
        try {
            follower.ui().access(() -> {
                SecurityContext before = SecurityContextHolder.getContext();
                SecurityContextHolder.setContext(follower.viewer());
                try {
                    follower.look().run();
                } finally {
                    SecurityContextHolder.setContext(before);
                }
            });
        } catch (UIDetachedException gone) {
            // The page was closed meanwhile; its detach listener forgets it.
        }
    }
}
