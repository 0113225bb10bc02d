package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.CrmFailure;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for changes in the CRM now and then, on a thread of its own: also where no webhook reaches Upswell. */
@Component
class CrmPoll {

    private static final Logger log = LoggerFactory.getLogger(CrmPoll.class);

    private final CrmInward inward;
    private final CrmStrangers strangers;
    private final AtomicBoolean running = new AtomicBoolean();

    CrmPoll(CrmInward inward, CrmStrangers strangers) {
        this.inward = inward;
        this.strangers = strangers;
    }

    @Scheduled(
            fixedDelayString = "${upswell.crm.poll-interval:PT1M}",
            initialDelayString = "${upswell.crm.poll-interval:PT1M}")
    void look() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("crm-poll").start(this::poll);
        }
    }

    private void poll() {
        try {
            inward.poll();
            strangers.poll();
        } catch (CrmFailure failure) {
            log.warn("Reading changes from the CRM failed; the next round goes on: {}", failure.getMessage());
        } finally {
            running.set(false);
        }
    }
}
