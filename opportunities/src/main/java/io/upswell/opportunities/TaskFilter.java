package io.upswell.opportunities;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list, of those in sight; {@code null} does not restrict.
 *
 * @param open only open ones, or only completed ones
 * @param whose the viewer's own, or those of the viewer's team
 * @param overdue only those that are open past their due date, or only the others
 */
public record TaskFilter(
        @Nullable Boolean open,
        @Nullable Whose whose,
        @Nullable Boolean overdue) {

    public static final TaskFilter ALL = new TaskFilter(null, null, null);

    /** By the assignee. */
    public enum Whose {
        MINE,
        MY_TEAMS
    }
}
