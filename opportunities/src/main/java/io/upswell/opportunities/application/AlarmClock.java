package io.upswell.opportunities.application;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.opportunities.domain.AccountLock;
import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Wakes snoozed opportunities on their day, also when no scan finds anything new about them. */
@Service
class AlarmClock {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);

    private final Opportunities opportunities;
    private final FollowUp followUp;
    private final AccountLock lock;
    private final Clock clock;
    private final ResponseWorkflow workflow;
    private final TransactionOperations transaction;

    AlarmClock(
            Opportunities opportunities,
            FollowUp followUp,
            AccountLock lock,
            Clock clock,
            ResponseWorkflow workflow,
            TransactionOperations transaction) {
        this.opportunities = opportunities;
        this.followUp = followUp;
        this.lock = lock;
        this.clock = clock;
        this.workflow = workflow;
        this.transaction = transaction;
    }

    /** Hourly, because midnight is the vendor's; each in its own transaction, so that one failure holds up no other. */
    @Scheduled(cron = "0 1 * * * *")
    void ring() {
        for (UUID id : opportunities.dueBy(LocalDate.now(clock))) {
            try {
                transaction.executeWithoutResult(status -> wake(id));
            } catch (RuntimeException failed) {
                LOG.warn("Opportunity {} stays asleep until the next hour", id, failed);
            }
        }
    }

    private void wake(UUID id) {
        opportunities.findById(id).map(Opportunity::accountId).ifPresent(lock::hold);
        opportunities
                .findById(id)
                .filter(opportunity -> opportunity.isDueOn(LocalDate.now(clock)))
                .ifPresent(opportunity -> followUp.save(opportunity, opportunity.wake(null, workflow, clock)));
    }
}
