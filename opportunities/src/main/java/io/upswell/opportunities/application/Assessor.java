package io.upswell.opportunities.application;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.domain.AccountLock;
import io.upswell.opportunities.domain.Observation;
import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Turns what a scan found into the one live opportunity of the account (FR-2.1). */
@Service
class Assessor {

    private final Opportunities opportunities;
    private final FollowUp followUp;
    private final AccountLock lock;
    private final Clock clock;
    private final ResponseWorkflow workflow;

    Assessor(Opportunities opportunities, FollowUp followUp, AccountLock lock, Clock clock, ResponseWorkflow workflow) {
        this.opportunities = opportunities;
        this.followUp = followUp;
        this.lock = lock;
        this.clock = clock;
        this.workflow = workflow;
    }

    /** The same event twice and an older one after a newer change nothing. */
    @ApplicationModuleListener
    void on(SignalDetected event) {
        lock.hold(event.account().id());
        Observation seen = Observation.of(event);
        Opportunity current = opportunities.currentOf(event.account().id()).orElse(null);
        if (current == null) {
            begin(seen);
        } else if (!current.hasHeard(seen)) {
            if (!current.closed()) {
                String csm = current.view().account().csm();
                followUp.save(current, current.observe(seen, workflow, today(seen)));
                followUp.handOver(current.id(), csm, event.account().csm());
            } else if (current.isExceededBy(seen)) {
                begin(seen);
            } else {
                current.hear(seen);
                followUp.save(current, Optional.empty());
            }
        }
    }

    private void begin(Observation seen) {
        if (!seen.assessment().signals().isEmpty()) {
            Opportunity opportunity = Opportunity.of(seen);
            followUp.save(opportunity, opportunity.introduce(workflow, today(seen)));
        }
    }

    private LocalDate today(Observation seen) {
        return LocalDate.ofInstant(seen.at(), clock.getZone());
    }
}
