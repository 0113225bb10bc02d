package io.upswell.opportunities.domain;

import io.upswell.detection.Viewer;
import io.upswell.opportunities.TaskFilter;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TaskFilter} with the viewer and the day filled in; {@code null} does not restrict.
 *
 * @param assignees usernames
 * @param today what is due before it is overdue
 */
public record TaskChoice(
        @Nullable Boolean open,
        @Nullable Set<String> assignees,
        @Nullable Boolean overdue,
        LocalDate today) {

    public static TaskChoice of(TaskFilter filter, Viewer viewer, LocalDate today) {
        TaskFilter.Whose whose = filter.whose();
        return new TaskChoice(
                filter.open(),
                whose == null ? null : whose == TaskFilter.Whose.MINE ? Set.of(viewer.username()) : viewer.team(),
                filter.overdue(),
                today);
    }
}
