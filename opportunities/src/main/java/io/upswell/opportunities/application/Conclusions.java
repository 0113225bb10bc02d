package io.upswell.opportunities.application;

import io.upswell.opportunities.OpportunityConcluded;
import io.upswell.opportunities.domain.AccountLock;
import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Closes what Sales has won or lost, so that a new episode of the account opens a new opportunity (FR-2.1). */
@Service
class Conclusions {

    private final Opportunities opportunities;
    private final FollowUp followUp;
    private final AccountLock lock;

    Conclusions(Opportunities opportunities, FollowUp followUp, AccountLock lock) {
        this.opportunities = opportunities;
        this.followUp = followUp;
        this.lock = lock;
    }

    /** The same event twice and an older one after a newer change nothing. */
    @ApplicationModuleListener
    void on(OpportunityConcluded event) {
        opportunities
                .findById(event.opportunityId())
                .map(Opportunity::accountId)
                .ifPresent(lock::hold);
        opportunities
                .findById(event.opportunityId())
                .filter(opportunity -> opportunity.conclude(event))
                .ifPresent(opportunity -> followUp.save(opportunity, Optional.empty()));
    }
}
