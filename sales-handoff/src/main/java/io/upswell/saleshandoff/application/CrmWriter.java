package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.CrmWrites;
import io.upswell.saleshandoff.domain.CrmWrites.Claim;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the CRM what it does not know yet, on a few threads of its own: a slow CRM takes nobody else's thread and no
 * database connection. What a process that died had claimed is due again when its lease ends.
 */
@Service
class CrmWriter implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CrmWriter.class);

    private final CrmWrites writes;
    private final ObjectProvider<CrmSync> sync;
    private final CrmLine line;
    private final CrmSettings settings;
    private final Semaphore lanes;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("crm-", 0).factory());

    CrmWriter(CrmWrites writes, ObjectProvider<CrmSync> sync, CrmLine line, CrmSettings settings) {
        this.writes = writes;
        this.sync = sync;
        this.line = line;
        this.settings = settings;
        this.lanes = new Semaphore(settings.lanes());
    }

    /** In the caller's transaction; sets out when it has been committed. */
    void wish(UUID handoff) {
        writes.wish(handoff);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        } else {
            wake();
        }
    }

    @Scheduled(fixedDelayString = "${upswell.crm.round-interval:PT1S}")
    void wake() {
        if (!threads.isShutdown() && !line.heldBack() && lanes.tryAcquire()) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        try {
            while (!line.heldBack()) {
                List<Claim> claims = writes.claim(settings.batch(), settings.lease());
                if (claims.isEmpty()) {
                    return;
                }
                if (claims.size() == settings.batch()) {
                    wake(); // there may be work for another lane
                }
                sync.getObject().bring(claims);
            }
        } catch (RuntimeException failed) {
            log.warn("Telling the CRM failed; what was claimed is tried again when its lease ends.", failed);
        } finally {
            lanes.release();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
