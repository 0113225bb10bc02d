package io.upswell.opportunities.domain;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.opportunities.FollowUpTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What the CSM is asked to do about an opportunity; one for each episode of it. */
@Table(schema = "opportunities", name = "tasks")
public record Task(
        @Id UUID id,
        UUID opportunityId,
        int episode,
        String title,
        LocalDate dueDate,
        String priority,
        @Nullable String assignee,
        @Nullable Instant completedAt,
        @Version int version) {

    /** The task of the workflow's step create_task, due so many days after the day of the alert. */
    static Task of(ResponseWorkflow.CreateTask step, Opportunity opportunity, LocalDate today) {
        Assessment assessment = opportunity.assessment();
        return new Task(
                UUID.randomUUID(),
                opportunity.id(),
                opportunity.episode(),
                step.title().apply(assessment.occasion()),
                today.plusDays(step.dueDateOffsetDays()),
                step.priority(),
                assessment.account().csm(),
                null,
                0);
    }

    /** Done now; a task that was done before keeps its time. */
    public Task complete(Instant at) {
        return completedAt == null ? completedAt(at) : this;
    }

    public Task reopen() {
        return completedAt(null);
    }

    /** In other hands. */
    public Task handedTo(@Nullable String csm) {
        return new Task(id, opportunityId, episode, title, dueDate, priority, csm, completedAt, version);
    }

    private Task completedAt(@Nullable Instant at) {
        return new Task(id, opportunityId, episode, title, dueDate, priority, assignee, at, version);
    }

    public FollowUpTask view() {
        return new FollowUpTask(id, opportunityId, title, dueDate, priority, assignee, completedAt);
    }
}
