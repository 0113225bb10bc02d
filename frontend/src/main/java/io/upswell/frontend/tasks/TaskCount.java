package io.upswell.frontend.tasks;

import io.upswell.frontend.shell.NavigationCount;
import io.upswell.opportunities.OpportunityDesk;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Component;

/** How many tasks are due today or overdue; by due date they come first. */
@Component
class TaskCount implements NavigationCount {

    private static final int MOST = 100;

    private final OpportunityDesk opportunities;
    private final Clock clock;

    TaskCount(OpportunityDesk opportunities, Clock clock) {
        this.opportunities = opportunities;
        this.clock = clock;
    }

    @Override
    public Class<TasksView> view() {
        return TasksView.class;
    }

    @Override
    public int waiting() {
        LocalDate today = LocalDate.now(clock);
        return (int) opportunities.tasks(true, ScrollPosition.keyset(), MOST).stream()
                .filter(task -> !task.dueDate().isAfter(today))
                .count();
    }
}
