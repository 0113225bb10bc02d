package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import io.upswell.detection.Person;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who uses the product, who came last first: all, one department, or those that a signal stands on. */
final class AccountPeople extends Section {

    private static final int PAGE = 100;
    private static final String EVERY_DEPARTMENT = "All departments";
    private static final String NO_DEPARTMENT = "No department on record";

    private final List<Person> all;
    private final LocalDate today;
    private final Div content = Markup.div("");

    AccountPeople(List<Person> all, List<String> asked, LocalDate today) {
        this.all = all;
        this.today = today;
        getElement().setAttribute("aria-label", "People on record");
        addClassName("card");
        Select<String> department = departments();
        add(Markup.div("row wrap cardhead", Markup.h2("grow", "People"), department), content);
        Set<String> wanted = Set.copyOf(asked);
        List<Person> chosen =
                all.stream().filter(person -> wanted.contains(person.id())).toList();
        if (wanted.isEmpty()) {
            show(all, null);
        } else {
            Button everybody = new Button("Show all " + all.size(), click -> show(all, null));
            everybody.addThemeName("tertiary");
            everybody.addClassName("link");
            show(
                    chosen,
                    Markup.div(
                            "s m2 row wrap",
                            Markup.span(
                                    "",
                                    "%s that the signal stands on"
                                            .formatted(Words.count(chosen.size(), "person", "people"))),
                            everybody));
        }
    }

    private Select<String> departments() {
        Select<String> departments = new Select<>();
        departments.addClassNames("fld", "sm");
        departments.setAriaLabel("Department");
        departments.setItems(Stream.concat(
                        Stream.of(EVERY_DEPARTMENT),
                        all.stream().map(AccountPeople::department).distinct().sorted())
                .toList());
        departments.setValue(EVERY_DEPARTMENT);
        departments.addValueChangeListener(change -> show(
                EVERY_DEPARTMENT.equals(change.getValue())
                        ? all
                        : all.stream()
                                .filter(person -> department(person).equals(change.getValue()))
                                .toList(),
                null));
        return departments;
    }

    private static String department(Person person) {
        return Objects.requireNonNullElse(person.department(), NO_DEPARTMENT);
    }

    private void show(List<Person> people, @Nullable Component head) {
        content.removeAll();
        if (head != null) {
            content.add(head);
        }
        if (people.isEmpty()) {
            content.add(Markup.p("s m2", "Nobody on record."));
            return;
        }
        UnorderedList rows = Markup.with(new UnorderedList(), "plain-list people");
        content.add(rows);
        page(people, 0, rows);
    }

    private void page(List<Person> people, int from, UnorderedList rows) {
        int to = Math.min(from + PAGE, people.size());
        people.subList(from, to).forEach(person -> rows.add(row(person)));
        if (to < people.size()) {
            Button more = new Button("%,d more".formatted(people.size() - to));
            more.addThemeName("tertiary");
            more.addClickListener(click -> {
                content.remove(more);
                page(people, to, rows);
            });
            content.add(more);
        }
    }

    private ListItem row(Person person) {
        return Markup.with(
                new ListItem(),
                "row wrap s data-row",
                Markup.span("md grow", Objects.requireNonNullElse(person.name(), person.id())),
                Markup.span("m2", department(person)),
                Markup.span("m2 num nw", "first seen " + day(person.firstSeen())),
                Markup.span("m2 num nw", "last seen " + day(person.lastSeen())));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "unknown" : Words.date(day, today);
    }
}
