package io.upswell.detection.application;

import io.upswell.detection.SignalDetected;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was announced for good, and a way to break a chunk after all of it was written. */
class HeardSignals {

    private final List<SignalDetected> heard = new CopyOnWriteArrayList<>();
    private volatile String breakOnceAt = "";

    List<SignalDetected> all() {
        return heard;
    }

    void clear() {
        heard.clear();
        breakOnceAt = "";
    }

    void breakOnceAt(String account) {
        breakOnceAt = account;
    }

    boolean hasBroken() {
        return breakOnceAt.isEmpty();
    }

    @EventListener
    void hear(SignalDetected event) {
        if (event.account().id().equals(breakOnceAt)) {
            breakOnceAt = "";
            throw new IllegalStateException("the node died here");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heard.add(event);
            }
        });
    }
}
