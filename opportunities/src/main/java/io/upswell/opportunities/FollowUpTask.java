package io.upswell.opportunities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task of the workflow's step create_task.
 *
 * @param assignee username of the CSM, {@code null} when the account has none
 * @param completedAt {@code null} while open
 */
public record FollowUpTask(
        UUID id,
        UUID opportunity,
        String title,
        LocalDate dueDate,
        String priority,
        @Nullable String assignee,
        @Nullable Instant completedAt) {

    /** Open past its due date. */
    public boolean isOverdue(LocalDate today) {
        return completedAt == null && dueDate.isBefore(today);
    }
}
