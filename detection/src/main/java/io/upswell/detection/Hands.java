package io.upswell.detection;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads of this node that rest until they are called, then take one piece of work after the other until nothing is
 * left. A call is never lost, whatever they are doing when it comes.
 */
public final class Hands {

    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
    private static final int PATIENCE_SECONDS = 10;

    private final String name;
    private final int count;
    private final BooleanSupplier next;
    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean closing;

    /**
     * @param name of the work, such as {@code scan}
     * @param priority of the threads, as of {@link Thread}
     * @param next does a piece of work, false when there was none; what it throws sends the hand to rest until the next
     *     call
     */
    public Hands(String name, int count, int priority, BooleanSupplier next) {
        this.name = name;
        this.count = count;
        this.next = next;
        this.threads = Executors.newFixedThreadPool(
                count,
                Thread.ofPlatform().name(name + "-", 1).priority(priority).factory());
        this.free = new Semaphore(count);
    }

    /** Wakes all that rest; returns at once. */
    public void call() {
        calls.incrementAndGet();
        while (!closing && free.tryAcquire()) {
            threads.execute(this::workUntilDone);
        }
    }

    /** Whether any is at work. */
    public boolean busy() {
        return free.availablePermits() < count;
    }

    /** Whether what is at hand is the last. */
    public boolean closing() {
        return closing;
    }

    /** Lets the pieces in hand end; what does not end in time is interrupted. */
    public void close() throws InterruptedException {
        closing = true;
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void workUntilDone() {
        long heard;
        boolean healthy = true;
        do {
            heard = calls.get();
            try {
                while (!closing && next.getAsBoolean()) {}
            } catch (RuntimeException failed) {
                healthy = false;
                LOG.warn("A {} could not go on and is tried again later", name, failed);
            }
        } while (healthy && !closing && heard != calls.get());
        free.release();
        if (healthy && heard != calls.get()) { // called between the last look and the release
            call();
        }
    }
}
