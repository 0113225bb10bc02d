package io.upswell.frontend.rules;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Computes previews beside the pages, two at a time: whoever tries rules out slows no inbox and no scan for long. */
@Component
class PreviewHands implements LatestOnly.Later, DisposableBean {

    private static final int HANDS = 2;

    private final ScheduledThreadPoolExecutor hands = new ScheduledThreadPoolExecutor(
            HANDS, Thread.ofPlatform().daemon().name("preview-", 1).factory());

    @Override
    public void run(Duration pause, Runnable work) {
        hands.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
