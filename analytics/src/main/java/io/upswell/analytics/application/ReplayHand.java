package io.upswell.analytics.application;

import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.ReplayRounds;
import io.upswell.analytics.domain.Replays;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one thread of this node that replays: nobody waits for it, so it takes one core and one connection at most and
 * steps aside after every account. A chunk that a node leaves undone comes free with its connection.
 */
@Service
class ReplayHand implements ReplayRounds, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayHand.class);
    private static final int PATIENCE_SECONDS = 10;

    private final Replays replays;
    private final ReplayWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay").priority(Thread.MIN_PRIORITY).factory());
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean closing;

    ReplayHand(Replays replays, ReplayWork work, TransactionTemplate transaction, Clock clock) {
        this.replays = replays;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Wakes it; returns at once. */
    void call() {
        if (!closing && called.compareAndSet(false, true)) {
            thread.execute(this::workUntilDone);
        }
    }

    @Override
    public void goOn() {
        call();
    }

    private void workUntilDone() {
        called.set(false);
        try {
            while (!closing && next()) {}
        } catch (RuntimeException failed) {
            LOG.warn("A replay could not go on and is tried again later", failed);
        }
    }

    /** Replays a chunk, or ends a replay; false when there was neither. */
    private boolean next() {
        var claimed = new AtomicReference<ReplayChunk>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                ReplayChunk chunk = replays.claim().orElse(null);
                if (chunk == null) {
                    return replays.complete(clock.instant());
                }
                claimed.set(chunk);
                work.replay(chunk, () -> isWanted(chunk))
                        .ifPresent(found -> replays.finish(chunk, found, clock.instant()));
                return true;
            }));
        } catch (RuntimeException failed) {
            ReplayChunk chunk = claimed.get();
            if (chunk != null) {
                transaction.executeWithoutResult(
                        status -> replays.stumble(chunk, String.valueOf(failed.getMessage()), clock.instant()));
            }
            throw failed;
        }
    }

    private boolean isWanted(ReplayChunk chunk) {
        Thread.yield();
        return !closing && replays.isRunning(chunk.replay());
    }

    /** What does not end in time is rolled back and taken up after the next start. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
