package io.upswell.frontend.tasks;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Markup;

/** Open or done; for those who see a team's tasks, also whose. */
final class TaskFilters extends Div {

    private static final String TEAM = "Team";
    private static final String MINE = "Mine";

    TaskFilters(TaskQuery query) {
        addClassNames("row", "grow");
        Tabs views = new Tabs(new Tab("Open"), new Tab("Done"));
        views.setSelectedIndex(query.done() ? 1 : 0);
        views.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go(new TaskQuery(views.getSelectedIndex() == 1, query.mine()));
            }
        });
        add(views, Markup.span("grow"));
        Role role = Viewer.current().role();
        if (role == Role.MANAGER || role == Role.ADMIN) {
            Select<String> scope = new Select<>();
            scope.addClassName("fld");
            scope.setAriaLabel("Show");
            scope.setPrefixComponent(Markup.span("k", "Show"));
            scope.setItems(TEAM, MINE);
            scope.setValue(query.mine() ? MINE : TEAM);
            scope.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    go(new TaskQuery(query.done(), MINE.equals(change.getValue())));
                }
            });
            add(scope);
        }
    }

    private static void go(TaskQuery query) {
        UI.getCurrent().navigate(TasksView.class, query.parameters());
    }
}
