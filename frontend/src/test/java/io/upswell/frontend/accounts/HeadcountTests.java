package io.upswell.frontend.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Person;
import io.upswell.frontend.chart.DepartmentsChart.Department;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadcountTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-29");

    private static Person person(@Nullable String department, @Nullable String first, @Nullable String last) {
        return new Person(
                "p",
                null,
                department,
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last));
    }

    @Test
    void twelveWeeksEndToday() {
        Headcount none = Headcount.of(List.of(), Set.of(), TODAY);
        assertThat(none.days()).hasSize(12).first().isEqualTo(LocalDate.parse("2025-11-13"));
        assertThat(none.days().getLast()).isEqualTo(TODAY);
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void somebodyIsActiveFromTheFirstVisitUntilThirtyDaysAfterTheLast() {
        Headcount one = Headcount.of(List.of(person("Sales", "2025-11-20", "2025-12-20")), Set.of(), TODAY);
        assertThat(one.departments())
                .singleElement()
                .extracting(Department::counts)
                .isEqualTo(List.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0));
    }

    @Test
    void whoWasNeverSeenIsNotActiveAndWhoseFirstVisitIsUnknownWasThereBefore() {
        Headcount two = Headcount.of(
                List.of(person("Sales", "2025-11-20", null), person("Legal", null, "2026-01-28")), Set.of(), TODAY);
        assertThat(two.departments()).singleElement().satisfies(department -> {
            assertThat(department.name()).isEqualTo("Legal");
            assertThat(department.counts()).allMatch(count -> count == 1);
        });
    }

    @Test
    void theNewDepartmentStandsOnTopHoweverItIsSpelled() {
        List<Person> people = new ArrayList<>();
        people.add(person("marketing ", "2026-01-20", "2026-01-28"));
        people.add(person("Marketing", "2026-01-20", "2026-01-28"));
        people.add(person("Sales", "2025-01-20", "2026-01-28"));
        people.add(person(null, "2025-01-20", "2026-01-28"));
        Headcount three = Headcount.of(people, Set.of("Marketing"), TODAY);
        assertThat(three.departments())
                .extracting(Department::name)
                .containsExactlyInAnyOrder("Sales", Headcount.UNKNOWN, "marketing")
                .last()
                .isEqualTo("marketing");
        assertThat(three.departments().getLast().fresh()).isTrue();
        assertThat(three.departments().getLast().counts().getLast()).isEqualTo(2);
    }

    @Test
    void manyDepartmentsAreFew() {
        List<Person> people = new ArrayList<>();
        for (int department = 0; department < 7; department++) {
            for (int i = 0; i <= department; i++) {
                people.add(person("D" + department, "2025-01-20", "2026-01-28"));
            }
        }
        Headcount many = Headcount.of(people, Set.of(), TODAY);
        assertThat(many.departments()).extracting(Department::name).containsExactly("D6", "D5", "D4", "in 4 others");
        assertThat(many.departments().getLast().counts()).allMatch(count -> count == 1 + 2 + 3 + 4);
    }
}
