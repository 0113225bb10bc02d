package io.upswell.detection.application;

import io.upswell.detection.Hands;
import io.upswell.detection.Hindsight;
import io.upswell.detection.ScanLoad;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.Scans;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The threads of this node that work on scans: called, they take chunk after chunk, each in a transaction of its own,
 * until nothing is left. A node that dies gives its chunks back with its database connections.
 */
@Service
class ScanHands implements ScanLoad, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ScanHands.class);

    private final Scans scans;
    private final ScanWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Hands hands;

    ScanHands(
            Scans scans,
            ScanWork work,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${upswell.scan.threads:2}") int count) {
        this.scans = scans;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
        this.hands = new Hands("scan", count, Thread.NORM_PRIORITY, this::next);
    }

    /** Wakes all hands that rest; returns at once. */
    void call() {
        hands.call();
    }

    @Override
    public boolean busy() {
        return hands.busy();
    }

    /** Processes or prepares a chunk, or ends a scan; false when there was nothing of it. */
    private boolean next() {
        return processNext() || work.preparesChunks() && prepareNext();
    }

    /** What cannot be prepared is processed as it is. */
    private boolean prepareNext() {
        Instant now = clock.instant();
        ScanChunk chunk = transaction.execute(
                status -> scans.toPrepare(now, now.plus(ScanWork.LEASE)).orElse(null));
        if (chunk == null) {
            return false;
        }
        try {
            work.prepare(chunk);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Conversations of chunk {} of scan {} were not read ahead", chunk.no(), chunk.scanNumber(), failed);
        }
        scans.prepared(chunk);
        call(); // other hands may process it while this one prepares the next
        return true;
    }

    private boolean processNext() {
        var claimed = new AtomicReference<ScanChunk>();
        // Open until after the commit: that is when those who listen set out.
        try (var hindsight = Hindsight.begin()) {
            boolean progress = Boolean.TRUE.equals(transaction.execute(status -> {
                var chunk = work.preparesChunks() ? scans.claimPrepared() : scans.claim();
                chunk.ifPresent(claimed::set);
                chunk.filter(ScanChunk::inHindsight).ifPresent(one -> hindsight.of(one.asOf()));
                chunk.ifPresent(work::process);
                return chunk.isPresent() || scans.complete(clock.instant());
            }));
            if (progress && claimed.get() == null) {
                call(); // the next scan may begin, and the other hands rest
            }
            return progress;
        } catch (RuntimeException failed) {
            ScanChunk chunk = claimed.get();
            if (chunk != null) {
                transaction.executeWithoutResult(
                        status -> scans.stumble(chunk, String.valueOf(failed.getMessage()), clock.instant()));
            }
            throw failed;
        }
    }

    /** Lets the chunks in hand end; what does not end in time is rolled back and taken up after the next start. */
    @Override
    public void destroy() throws InterruptedException {
        hands.close();
    }
}
