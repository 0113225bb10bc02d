package io.upswell.opportunities.adapter.graphql;

import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.TaskFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class TaskController {

    private final OpportunityDesk desk;
    private final Clock clock;

    TaskController(OpportunityDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @QueryMapping
    Window<FollowUpTask> tasks(
            ScrollSubrange subrange,
            @Argument @Nullable Boolean open,
            @Argument TaskFilter.@Nullable Whose whose,
            @Argument @Nullable Boolean overdue) {
        Slice slice = Slice.of(subrange);
        return desk.tasks(new TaskFilter(open, whose, overdue), slice.position(), slice.limit());
    }

    @SchemaMapping(typeName = "Task")
    boolean overdue(FollowUpTask task) {
        return task.isOverdue(LocalDate.now(clock));
    }

    @MutationMapping
    FollowUpTask completeTask(@Argument String id) {
        return desk.completeTask(Ids.of("task", id));
    }

    @MutationMapping
    FollowUpTask reopenTask(@Argument String id) {
        return desk.reopenTask(Ids.of("task", id));
    }

    @BatchMapping(typeName = "Task")
    Map<FollowUpTask, OpportunitySnapshot> opportunity(List<FollowUpTask> tasks) {
        Map<UUID, OpportunitySnapshot> found =
                desk.find(tasks.stream().map(FollowUpTask::opportunity).collect(Collectors.toSet()));
        return tasks.stream()
                .distinct()
                .filter(task -> found.containsKey(task.opportunity()))
                .collect(Collectors.toMap(Function.identity(), task -> found.get(task.opportunity())));
    }
}
