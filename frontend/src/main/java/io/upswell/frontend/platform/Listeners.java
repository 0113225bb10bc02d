package io.upswell.frontend.platform;

import io.upswell.detection.Hindsight;
import io.upswell.detection.ScanLoad;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/**
 * How listeners to events work: those to an event of the past act in the past, and while a scan runs on this node they
 * take turns. A scan of many accounts would else wait for what becomes of its first ones.
 */
@Component
class Listeners implements TaskDecorator {

    private final ObjectProvider<ScanLoad> scans;
    private final Semaphore turn = new Semaphore(1);

    /** @param scans looked up late: scans publish events themselves */
    Listeners(ObjectProvider<ScanLoad> scans) {
        this.scans = scans;
    }

    @Override
    public Runnable decorate(Runnable work) {
        return Hindsight.carried(() -> {
            if (scans.getObject().busy()) {
                inTurn(work);
            } else {
                work.run();
            }
        });
    }

    private void inTurn(Runnable work) {
        turn.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            turn.release();
        }
    }
}
