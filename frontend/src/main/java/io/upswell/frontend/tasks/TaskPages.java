package io.upswell.frontend.tasks;

import io.upswell.frontend.parts.KeysetPages;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunityDesk;
import java.util.List;

/** Tasks by due date, read on as far as somebody asks. */
final class TaskPages {

    private static final int PAGE = 100;

    private final KeysetPages<FollowUpTask> pages;
    private final TaskQuery query;
    private final String viewer;
    private int wanted = PAGE;

    TaskPages(OpportunityDesk opportunities, TaskQuery query, String viewer) {
        this.query = query;
        this.viewer = viewer;
        this.pages = new KeysetPages<>(position -> opportunities.tasks(!query.done(), position, PAGE));
    }

    List<FollowUpTask> soFar() {
        return pages.slice(0, wanted).stream()
                .filter(task -> !query.mine() || viewer.equals(task.assignee()))
                .toList();
    }

    boolean more() {
        return !pages.slice(wanted, 1).isEmpty();
    }

    void readOn() {
        wanted += PAGE;
    }
}
