package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.HandoffFeed;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Grapevine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class Feed implements HandoffFeed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();
    private final Grapevine grapevine;

    Feed(Grapevine grapevine) {
        this.grapevine = grapevine;
        grapevine.listen(this::tell);
    }

    @Override
    public AutoCloseable subscribe(Consumer<Change> listener) {
        Consumer<Change> own = listener::accept; // the same listener may come twice
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** Inside the transaction that changes it; tells when that has been committed. */
    void changed(Deal deal) {
        var change = new Change(deal.id(), deal.request().csm(), deal.request().rep());
        grapevine.tell(change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(change);
            }
        });
    }

    private void tell(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException failed) {
                listeners.remove(listener);
                log.warn("A listener to handoffs failed and is dropped.", failed);
            }
        }
    }
}
