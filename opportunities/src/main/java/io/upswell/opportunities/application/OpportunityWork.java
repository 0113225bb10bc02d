package io.upswell.opportunities.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.opportunities.Holdout;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.domain.AccountLock;
import io.upswell.opportunities.domain.Decision;
import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import io.upswell.opportunities.domain.Sight;
import io.upswell.opportunities.domain.Task;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about one opportunity: only if they may, and one after the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpportunityWork {

    private final Opportunities opportunities;
    private final FollowUp followUp;
    private final AccountLock lock;
    private final Clock clock;
    private final ResponseWorkflow workflow;
    private final Holdout holdout;

    OpportunityWork(
            Opportunities opportunities,
            FollowUp followUp,
            AccountLock lock,
            Clock clock,
            ResponseWorkflow workflow,
            Holdout holdout) {
        this.opportunities = opportunities;
        this.followUp = followUp;
        this.lock = lock;
        this.clock = clock;
        this.workflow = workflow;
        this.holdout = holdout;
    }

    OpportunitySnapshot change(UUID id, Function<Opportunity, Optional<Task>> action) {
        lock.hold(decidable(id).accountId());
        // Read again: somebody else may have decided while this one waited.
        Opportunity opportunity = decidable(id);
        Optional<Task> task = action.apply(opportunity);
        return followUp.save(opportunity, task).view();
    }

    OpportunitySnapshot reopen(UUID id) {
        return change(id, opportunity -> {
            Opportunity current =
                    opportunities.currentOf(opportunity.accountId()).orElse(opportunity);
            if (!current.id().equals(id)) {
                throw new Refusal.Conflict("%s has a newer opportunity: decide that one."
                        .formatted(opportunity.assessment().account().name()));
            }
            return opportunity.wake(decision(null), workflow, clock);
        });
    }

    Decision decision(@Nullable String note) {
        return Decision.of(Viewer.current(), clock.instant(), note);
    }

    Opportunity decidable(UUID id) {
        Viewer viewer = Viewer.current();
        Opportunity opportunity = opportunities
                .findById(id)
                .filter(found -> covers(Sight.of(viewer, holdout), found))
                .orElseThrow(() -> new Refusal.NotFound("opportunity", id));
        var account = opportunity.assessment().account();
        if (viewer.role() == Role.SALES || !viewer.sees(account.csm())) {
            throw new Refusal.Forbidden(
                    "Only the CSM of %s, their manager or an administrator decides on this.".formatted(account.name()));
        }
        return opportunity;
    }

    static boolean covers(Sight sight, Opportunity opportunity) {
        var account = opportunity.assessment().account();
        return sight.covers(account.csm(), account.salesRep()) && (sight.heldOut() || !opportunity.isHidden());
    }
}
