package io.upswell.frontend.accounts;

import io.upswell.detection.Person;
import io.upswell.frontend.chart.DepartmentsChart.Department;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The active people of an account by department, week by week. Of each only the first and the last visit are known: who
 * came before a day and was seen within the 30 days before it, or later, counts as active on it.
 */
record Headcount(List<LocalDate> days, List<Department> departments) {

    static final String UNKNOWN = "No department";

    private static final int WEEKS = 12;
    private static final int ACTIVE_DAYS = 30;
    private static final int MOST = 4;

    /**
     * @param fresh departments that are new to the account
     * @param last the day up to which is counted
     */
    static Headcount of(List<Person> people, Set<String> fresh, LocalDate last) {
        List<LocalDate> days = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> last.minusWeeks(WEEKS - week))
                .toList();
        Set<String> freshKeys = fresh.stream().map(Headcount::key).collect(Collectors.toSet());
        List<Department> all = people.stream()
                .collect(Collectors.groupingBy(person -> key(person.department()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> department(one, freshKeys.contains(one.getKey()), days))
                .filter(department -> department.counts().stream().anyMatch(count -> count > 0))
                .sorted(Comparator.comparing(Department::fresh)
                        .reversed()
                        .thenComparing(department -> -department.counts().getLast()))
                .toList();
        return new Headcount(days, merged(all));
    }

    /** Where there are many, the small ones are one; the fresh ones come last, on top. */
    private static List<Department> merged(List<Department> largestFirst) {
        List<Department> shown = new ArrayList<>(largestFirst);
        if (shown.size() > MOST) {
            List<Department> rest = shown.subList(MOST - 1, shown.size());
            List<Integer> sums = IntStream.range(0, WEEKS)
                    .mapToObj(week -> rest.stream()
                            .mapToInt(department -> department.counts().get(week))
                            .sum())
                    .toList();
            Department others = new Department("in %d others".formatted(rest.size()), false, sums);
            rest.clear();
            shown.add(others);
        }
        shown.sort(Comparator.comparing(Department::fresh));
        return List.copyOf(shown);
    }

    private static Department department(Map.Entry<String, List<Person>> of, boolean fresh, List<LocalDate> days) {
        String named = of.getValue().getFirst().department();
        return new Department(
                named == null || named.isBlank() ? UNKNOWN : named.strip(),
                fresh,
                days.stream()
                        .map(day -> Math.toIntExact(
                                of.getValue().stream().filter(activeOn(day)).count()))
                        .toList());
    }

    private static Predicate<Person> activeOn(LocalDate day) {
        return person -> person.lastSeen() != null
                && !person.lastSeen().isBefore(day.minusDays(ACTIVE_DAYS))
                && (person.firstSeen() == null || !person.firstSeen().isAfter(day));
    }

    private static String key(@Nullable String department) {
        return department == null ? "" : department.strip().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return departments.isEmpty();
    }
}
