package io.upswell.frontend.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.FollowUpTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** One task: done or not, what to do, whose it is, until when. */
final class TaskRow extends ListItem {

    TaskRow(FollowUpTask task, Names names, Clock clock, Consumer<FollowUpTask> ticked) {
        LocalDate today = LocalDate.now(clock);
        Instant done = task.completedAt();
        addClassName("task-row");
        Button tick = Markup.iconButton(
                Icon.CHECK, done == null ? "Done: " + task.title() : "Not done after all: " + task.title());
        tick.addClassName("tick");
        if (done != null) {
            tick.addClassName("ticked");
        }
        tick.setDisableOnClick(true);
        tick.addClickListener(click -> ticked.accept(task));
        Anchor what = new Anchor("inbox/" + task.opportunity(), task.title());
        what.addClassNames("md", "quiet", "what");
        boolean late = DueGroup.of(task, today) == DueGroup.OVERDUE;
        add(
                tick,
                what,
                Markup.span("s m2 cut", names.full(task.assignee())),
                done == null
                        ? Markup.span(late ? "bdg breached" : "s m2 nw", "due " + Words.date(task.dueDate(), today))
                        : Markup.span("s m2 nw", "done " + Words.dateTime(done, clock.getZone(), today)));
    }
}
