package io.upswell.opportunities.application;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.account;
import static io.upswell.opportunities.Example.detected;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.opportunities.Events;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunitiesTest;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.TaskFilter;
import io.upswell.opportunities.TaskFilter.Whose;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import test.upswell.As;
import test.upswell.TestClock;

/** Tasks, due on the seventh day after their alert: whose they are and which of them are late. */
@OpportunitiesTest
class TaskTests {

    @Autowired
    private OpportunityDesk desk;

    @Autowired
    private Events events;

    @Autowired
    private TestClock clock;

    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void oneIsOverdueTheDayAfterItsDueDateUntilItIsDone() {
        FollowUpTask task = taskOf("a", "casey");
        assertThat(task.dueDate()).isEqualTo(LocalDate.of(2026, 2, 5));
        clock.advance(Duration.ofDays(7));
        assertThat(listed(As.CASEY, new TaskFilter(true, null, true))).doesNotContain(task.id());
        assertThat(listed(As.CASEY, new TaskFilter(true, null, false))).contains(task.id());
        clock.advance(Duration.ofDays(1));
        assertThat(listed(As.CASEY, new TaskFilter(null, null, true))).contains(task.id());
        assertThat(task.isOverdue(LocalDate.now(clock))).isTrue();

        int late = As.CASEY.call(() -> desk.countTasks(new TaskFilter(null, null, true)));
        FollowUpTask done = As.CASEY.call(() -> desk.completeTask(task.id()));
        assertThat(done.isOverdue(LocalDate.now(clock))).isFalse();
        assertThat(As.CASEY.call(() -> desk.countTasks(new TaskFilter(null, null, true))))
                .isEqualTo(late - 1);
        As.CASEY.call(() -> desk.reopenTask(task.id()));
        assertThat(listed(As.CASEY, new TaskFilter(true, null, true))).contains(task.id());
    }

    @Test
    void mineAndMyTeams() {
        FollowUpTask caseys = taskOf("a", "casey");
        FollowUpTask nobodys = taskOf("b", null);
        assertThat(listed(As.CASEY, new TaskFilter(null, Whose.MINE, null)))
                .contains(caseys.id())
                .doesNotContain(nobodys.id());
        assertThat(listed(As.MORGAN, new TaskFilter(null, Whose.MINE, null))).doesNotContain(caseys.id());
        assertThat(listed(As.MORGAN, new TaskFilter(null, Whose.MY_TEAMS, null)))
                .contains(caseys.id())
                .doesNotContain(nobodys.id());
        assertThat(listed(As.MORGAN, TaskFilter.ALL)).contains(caseys.id(), nobodys.id());
        assertThat(listed(As.PRIYA, TaskFilter.ALL)).doesNotContain(caseys.id(), nobodys.id());
    }

    @Test
    void anOpenOneGoesToTheNewCsmOfTheAccountAndADoneOneStays() {
        FollowUpTask open = taskOf("a", "casey");
        FollowUpTask done = taskOf("b", "casey");
        As.CASEY.call(() -> desk.completeTask(done.id()));
        for (String name : List.of("a", "b")) {
            events.publish(detected(
                    account(run + name, name, "75000", 45, 37, "priya", "sam"),
                    AS_OF.plusSeconds(60),
                    2,
                    USAGE,
                    FEATURE));
        }
        assertThat(listed(As.PRIYA, new TaskFilter(null, Whose.MINE, null)))
                .contains(open.id())
                .doesNotContain(done.id());
    }

    @Test
    void anOpenOneIsGoneFromTheListsWithItsAccountAndADoneOneStays() {
        FollowUpTask open = taskOf("a", "casey");
        FollowUpTask done = taskOf("b", "casey");
        As.CASEY.call(() -> desk.completeTask(done.id()));
        int before = As.CASEY.call(() -> desk.countTasks(TaskFilter.ALL));
        for (String name : List.of("a", "b")) {
            events.publish(detected(account(run + name, name, "75000", 45, 37, "casey", null), AS_OF.plusSeconds(60), 2)
                    .ofDeletedAccount());
        }
        assertThat(listed(As.CASEY, TaskFilter.ALL)).contains(done.id()).doesNotContain(open.id());
        assertThat(As.CASEY.call(() -> desk.countTasks(TaskFilter.ALL))).isEqualTo(before - 1);
    }

    private FollowUpTask taskOf(String name, @Nullable String csm) {
        events.publish(detected(account(run + name, name, "75000", 45, 37, csm, null), AS_OF, 1, USAGE, FEATURE));
        return As.ADMIN.call(() -> {
            var id = desk.ofAccounts(List.of(run + name))
                    .values()
                    .iterator()
                    .next()
                    .id();
            return desk.tasks(List.of(id)).values().iterator().next().getFirst();
        });
    }

    private List<UUID> listed(As person, TaskFilter filter) {
        return person.call(() -> desk.tasks(filter, ScrollPosition.keyset(), 1000))
                .map(FollowUpTask::id)
                .toList();
    }
}
