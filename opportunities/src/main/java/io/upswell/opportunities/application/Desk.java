package io.upswell.opportunities.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.Holdout;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.Qualification;
import io.upswell.opportunities.TaskFilter;
import io.upswell.opportunities.domain.History;
import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import io.upswell.opportunities.domain.OpportunityLists;
import io.upswell.opportunities.domain.Sight;
import io.upswell.opportunities.domain.Task;
import io.upswell.opportunities.domain.TaskChoice;
import io.upswell.opportunities.domain.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Desk implements OpportunityDesk {

    private final Opportunities opportunities;
    private final OpportunityLists lists;
    private final Tasks tasks;
    private final History history;
    private final OpportunityWork work;
    private final Holdout holdout;
    private final Clock clock;

    Desk(
            Opportunities opportunities,
            OpportunityLists lists,
            Tasks tasks,
            History history,
            OpportunityWork work,
            Holdout holdout,
            Clock clock) {
        this.opportunities = opportunities;
        this.lists = lists;
        this.tasks = tasks;
        this.history = history;
        this.work = work;
        this.holdout = holdout;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpportunitySnapshot> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, OpportunitySnapshot> find(Collection<UUID> ids) {
        Sight sight = sight();
        return opportunities.findAllByIdIn(ids).stream()
                .filter(opportunity -> OpportunityWork.covers(sight, opportunity))
                .collect(Collectors.toMap(Opportunity::id, Opportunity::view));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, OpportunitySnapshot> ofAccounts(Collection<String> accounts) {
        return find(lists.ofAccounts(accounts, sight())).values().stream()
                .collect(Collectors.toMap(found -> found.account().id(), Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Window<OpportunitySnapshot> page(
            OpportunityFilter filter, OpportunityOrder order, ScrollPosition position, int limit) {
        return Pages.window(lists.page(filter, order, Pages.keys(position), limit + 1, sight()), limit, this::find);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OpportunityStatus, Integer> count(OpportunityFilter filter) {
        return lists.count(filter, sight());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<HistoryEntry>> history(Collection<UUID> ids) {
        return history.of(find(ids).keySet()).stream().collect(Collectors.groupingBy(HistoryEntry::opportunity));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> metadata(Collection<UUID> ids) {
        return lists.metadata(ids, sight());
    }

    @Override
    public OpportunitySnapshot create(UUID id) {
        return decide(id, opportunity -> opportunity.create(work.decision(null), clock));
    }

    @Override
    public OpportunitySnapshot qualify(UUID id, @Nullable String note) {
        return qualify(id, note, null);
    }

    @Override
    public OpportunitySnapshot qualify(UUID id, @Nullable String note, @Nullable Qualification found) {
        return decide(id, opportunity -> opportunity.qualify(work.decision(note), found, clock));
    }

    @Override
    public OpportunitySnapshot dismiss(UUID id, DismissReason reason, @Nullable String note) {
        return decide(id, opportunity -> opportunity.dismiss(work.decision(note), reason, clock));
    }

    @Override
    public OpportunitySnapshot reopen(UUID id) {
        return work.reopen(id);
    }

    @Override
    public OpportunitySnapshot snooze(UUID id, LocalDate until) {
        return decide(id, opportunity -> opportunity.snooze(work.decision(null), until, clock));
    }

    private OpportunitySnapshot decide(UUID id, Consumer<Opportunity> action) {
        return work.change(id, opportunity -> {
            action.accept(opportunity);
            return Optional.empty();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<FollowUpTask>> tasks(Collection<UUID> ids) {
        return tasks.findAllByOpportunityIdIn(find(ids).keySet()).stream()
                .map(Task::view)
                .sorted(Comparator.comparing(FollowUpTask::dueDate).thenComparing(FollowUpTask::id))
                .collect(Collectors.groupingBy(FollowUpTask::opportunity));
    }

    @Override
    @Transactional(readOnly = true)
    public Window<FollowUpTask> tasks(@Nullable Boolean open, ScrollPosition position, int limit) {
        return tasks(new TaskFilter(open, null, null), position, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Window<FollowUpTask> tasks(TaskFilter filter, ScrollPosition position, int limit) {
        return Pages.window(
                lists.tasks(choice(filter), Pages.keys(position), limit + 1, sight()),
                limit,
                ids -> tasks.findAllByIdIn(ids).stream().collect(Collectors.toMap(Task::id, Task::view)));
    }

    @Override
    @Transactional(readOnly = true)
    public int countTasks(TaskFilter filter) {
        return lists.countTasks(choice(filter), sight());
    }

    private TaskChoice choice(TaskFilter filter) {
        return TaskChoice.of(filter, Viewer.current(), LocalDate.now(clock));
    }

    @Override
    public FollowUpTask completeTask(UUID id) {
        return change(id, task -> task.complete(clock.instant()));
    }

    @Override
    public FollowUpTask reopenTask(UUID id) {
        return change(id, Task::reopen);
    }

    private FollowUpTask change(UUID id, UnaryOperator<Task> action) {
        Task task = tasks.findById(id)
                .filter(found -> find(found.opportunityId()).isPresent())
                .orElseThrow(() -> new Refusal.NotFound("task", id));
        work.decidable(task.opportunityId());
        return tasks.save(action.apply(task)).view();
    }

    private Sight sight() {
        return Sight.of(Viewer.current(), holdout);
    }
}
