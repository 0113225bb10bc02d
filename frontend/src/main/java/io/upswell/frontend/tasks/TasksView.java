package io.upswell.frontend.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunityDesk;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The follow-up tasks, by how soon they are due; what is ticked off can be taken back. */
@Route(value = "tasks", layout = MainLayout.class)
@PageTitle("Tasks · Upswell")
@Menu(title = "Tasks", order = 1.5, icon = "icons/tasks.svg")
@RolesAllowed({"CSM", "MANAGER", "ADMIN"})
@StyleSheet("context://lists.css")
public class TasksView extends Div implements AfterNavigationObserver {

    private final OpportunityDesk opportunities;
    private final Names names;
    private final Clock clock;

    TasksView(OpportunityDesk opportunities, Names names, Clock clock) {
        this.opportunities = opportunities;
        this.names = names;
        this.clock = clock;
        addClassNames("fill", "page-scroll");
        Markup.scrolling(this, "Tasks");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(TaskQuery.of(event.getLocation().getQueryParameters()));
    }

    private void show(TaskQuery query) {
        removeAll();
        add(Markup.div("head", Markup.with(new H1("Tasks"), "de"), new TaskFilters(query)));
        try {
            TaskPages tasks =
                    new TaskPages(opportunities, query, Viewer.current().username());
            Div groups = Markup.div("stack");
            add(groups);
            fill(groups, tasks, query);
        } catch (RuntimeException failed) {
            add(Notices.notLoaded(failed, () -> show(query)));
        }
    }

    private void fill(Div groups, TaskPages pages, TaskQuery query) {
        groups.removeAll();
        List<FollowUpTask> tasks = pages.soFar();
        LocalDate today = LocalDate.now(clock);
        Map<DueGroup, List<FollowUpTask>> byDue = tasks.stream()
                .collect(Collectors.groupingBy(task -> DueGroup.of(task, today), TreeMap::new, Collectors.toList()));
        byDue.forEach((due, those) -> groups.add(group(due, those, query)));
        if (tasks.isEmpty()) {
            groups.add(Markup.div(
                    "empty",
                    Markup.p(
                            "", query.done() ? "Nothing was ticked off yet." : "No task is open. Alerts bring them.")));
        }
        if (pages.more()) {
            groups.add(new Button("Show more", click -> {
                pages.readOn();
                fill(groups, pages, query);
            }));
        }
    }

    private Component group(DueGroup due, List<FollowUpTask> tasks, TaskQuery query) {
        UnorderedList rows = Markup.with(new UnorderedList(), "plain-list");
        tasks.forEach(task -> rows.add(new TaskRow(task, names, clock, ticked -> tick(ticked, query))));
        return Markup.section(
                due.label,
                "card",
                Markup.div(
                        "row cardhead", Markup.h2("", due.label), Markup.span("bdg", Integer.toString(tasks.size()))),
                rows);
    }

    private void tick(FollowUpTask task, TaskQuery query) {
        boolean done = task.completedAt() != null;
        boolean went = Notices.attempt(() -> Objects.requireNonNull(
                done ? opportunities.reopenTask(task.id()) : opportunities.completeTask(task.id())));
        if (went && !done) {
            Notices.undo("Task done.", () -> {
                opportunities.reopenTask(task.id());
                show(query);
                MainLayout.refreshCountsAround(this);
            });
        }
        show(query);
        MainLayout.refreshCountsAround(this);
        UI.getCurrent().getPage().executeJs("document.querySelector('.tick')?.focus()");
    }
}
