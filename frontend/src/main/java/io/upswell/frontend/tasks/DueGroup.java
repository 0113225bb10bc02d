package io.upswell.frontend.tasks;

import io.upswell.opportunities.FollowUpTask;
import java.time.LocalDate;

/** How soon a task is due. */
enum DueGroup {
    OVERDUE("Overdue"),
    TODAY("Today"),
    THIS_WEEK("Next 7 days"),
    LATER("Later"),
    DONE("Done");

    private static final int WEEK = 7;

    final String label;

    DueGroup(String label) {
        this.label = label;
    }

    static DueGroup of(FollowUpTask task, LocalDate today) {
        LocalDate due = task.dueDate();
        if (task.completedAt() != null) {
            return DONE;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (due.equals(today)) {
            return TODAY;
        }
        return due.isAfter(today.plusDays(WEEK)) ? LATER : THIS_WEEK;
    }
}
