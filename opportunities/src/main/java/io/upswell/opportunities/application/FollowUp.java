package io.upswell.opportunities.application;

import io.upswell.opportunities.Holdout;
import io.upswell.opportunities.domain.History;
import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import io.upswell.opportunities.domain.Task;
import io.upswell.opportunities.domain.Tasks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves an opportunity with its history and the task that its alert asks for (PRD 4.3, create_task). */
@Component
class FollowUp {

    private final Opportunities opportunities;
    private final Tasks tasks;
    private final History history;
    private final Holdout holdout;

    FollowUp(Opportunities opportunities, Tasks tasks, History history, Holdout holdout) {
        this.opportunities = opportunities;
        this.tasks = tasks;
        this.history = history;
        this.holdout = holdout;
    }

    /** What is still to do goes along with the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(UUID opportunity, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            tasks.findAllByOpportunityIdIn(List.of(opportunity)).stream()
                    .filter(task -> task.completedAt() == null)
                    .map(task -> task.handedTo(to))
                    .forEach(tasks::save);
        }
    }

    /** A task that is still open serves the next episode, too. Who is not alerted has nothing to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    Opportunity save(Opportunity opportunity, Optional<Task> task) {
        boolean heldOut = isHeldOut(opportunity);
        opportunity.holdOut(heldOut);
        Opportunity saved = opportunities.save(opportunity);
        history.add(opportunity.news());
        task.filter(wanted -> !heldOut)
                .filter(wanted -> !tasks.isAskedFor(wanted.opportunityId(), wanted.episode()))
                .ifPresent(tasks::save);
        return saved;
    }

    private boolean isHeldOut(Opportunity opportunity) {
        var account = opportunity.assessment().account();
        return holdout.holds(account.id(), account.arr());
    }
}
