package io.upswell.frontend.rules;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Of questions that follow each other only the latest is answered: one that is overtaken while it waits is not begun,
 * and one that is overtaken while it is answered can tell.
 */
final class LatestOnly {

    /** As long as people pause between two edits of one thought. */
    static final Duration PAUSE = Duration.ofMillis(300);

    /** Runs something after a while, on another thread. */
    @FunctionalInterface
    interface Later {
        void run(Duration pause, Runnable work);
    }

    private final Later later;
    private final AtomicLong asked = new AtomicLong();

    LatestOnly(Later later) {
        this.later = later;
    }

    /** @param answer is told how to find out whether it is still wanted */
    void ask(Consumer<BooleanSupplier> answer) {
        long mine = asked.incrementAndGet();
        BooleanSupplier wanted = () -> asked.get() == mine;
        later.run(PAUSE, () -> {
            if (wanted.getAsBoolean()) {
                answer.accept(wanted);
            }
        });
    }

    /** Nothing that was asked so far is wanted any more. */
    void giveUp() {
        asked.incrementAndGet();
    }
}
