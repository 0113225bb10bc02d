package io.upswell.opportunities.application;

import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import io.upswell.opportunities.domain.Task;
import io.upswell.opportunities.domain.Tasks;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves an opportunity together with the task that its alert asks for (PRD 4.3, create_task). */
@Component
class FollowUp {

    private final Opportunities opportunities;
    private final Tasks tasks;

    FollowUp(Opportunities opportunities, Tasks tasks) {
        this.opportunities = opportunities;
        this.tasks = tasks;
    }

    /** A task that is still open serves the next episode, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    Opportunity save(Opportunity opportunity, Optional<Task> task) {
        Opportunity saved = opportunities.save(opportunity);
        task.filter(wanted -> !tasks.existsByOpportunityIdAndCompletedAtIsNull(wanted.opportunityId())
                        && !tasks.existsByOpportunityIdAndEpisode(wanted.opportunityId(), wanted.episode()))
                .ifPresent(tasks::save);
        return saved;
    }
}
