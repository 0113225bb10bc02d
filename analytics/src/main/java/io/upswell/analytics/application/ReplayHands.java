package io.upswell.analytics.application;

import io.upswell.analytics.RequestLoad;
import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.ReplayRounds;
import io.upswell.analytics.domain.Replays;
import io.upswell.detection.Hands;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The threads of this node that replay: nobody waits for them, so after every account they let requests pass that are
 * being answered. A chunk that a node leaves undone comes free with its connection.
 */
@Service
class ReplayHands implements ReplayRounds, DisposableBean {

    private static final Duration STEP = Duration.ofMillis(5);
    /** So that a replay ends even on a node that is never idle. */
    private static final int MOST_STEPS = 20;

    private final Replays replays;
    private final ReplayWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RequestLoad requests;
    private final Hands hands;

    ReplayHands(
            Replays replays,
            ReplayWork work,
            TransactionTemplate transaction,
            Clock clock,
            ObjectProvider<RequestLoad> requests,
            @Value("${upswell.replay.threads:2}") int count) {
        this.replays = replays;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
        this.requests = requests.getIfAvailable(() -> () -> false);
        this.hands = new Hands("replay", count, Thread.MIN_PRIORITY, this::next);
    }

    /** Wakes all that rest; returns at once. */
    void call() {
        hands.call();
    }

    @Override
    public void goOn() {
        call();
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
        letRequestsPass();
        return !hands.closing() && replays.isRunning(chunk.replay());
    }

    private void letRequestsPass() {
        for (int step = 0; step < MOST_STEPS && requests.busy(); step++) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** What does not end in time is rolled back and taken up after the next start. */
    @Override
    public void destroy() throws InterruptedException {
        hands.close();
    }
}
