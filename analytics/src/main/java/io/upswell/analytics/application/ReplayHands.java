package io.upswell.analytics.application;

import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.ReplayRounds;
import io.upswell.analytics.domain.Replays;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The threads of this node that replay: nobody waits for them, so they are few and step aside after every account. A
 * chunk that a node leaves undone comes free with its connection.
 */
@Service
class ReplayHands implements ReplayRounds, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayHands.class);
    private static final int PATIENCE_SECONDS = 10;

    private final Replays replays;
    private final ReplayWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean closing;

    ReplayHands(
            Replays replays,
            ReplayWork work,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${upswell.replay.threads:2}") int count) {
        this.replays = replays;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(
                count,
                Thread.ofPlatform()
                        .name("replay-", 1)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        this.free = new Semaphore(count);
    }

    /** Wakes all that rest; returns at once. */
    void call() {
        calls.incrementAndGet();
        wake();
    }

    private void wake() {
        while (!closing && free.tryAcquire()) {
            threads.execute(this::workUntilDone);
        }
    }

    @Override
    public void goOn() {
        call();
    }

    private void workUntilDone() {
        long heard = calls.get();
        boolean healthy = true;
        try {
            while (!closing && next()) {}
        } catch (RuntimeException failed) {
            healthy = false;
            LOG.warn("A replay could not go on and is tried again later", failed);
        }
        free.release();
        if (healthy && heard != calls.get()) { // called between the last look and the release
            wake();
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
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
