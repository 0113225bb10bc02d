package io.upswell.frontend.chart;

import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many people were active week by week, their departments on top of each other, below the contracted seats. */
public final class DepartmentsChart extends Chart {

    /**
     * @param fresh whether it is new to the account
     * @param counts of the days, in their order
     */
    public record Department(String name, boolean fresh, List<Integer> counts) {
        int last() {
            return counts.getLast();
        }
    }

    record Data(
            List<String> days,
            List<Department> departments,
            @Nullable Integer seats) {}

    /**
     * @param days ascending, the last one is shown as it stands
     * @param departments from the bottom to the top
     * @param seats contracted, {@code null} when none are on record
     */
    public DepartmentsChart(
            List<LocalDate> days, List<Department> departments, @Nullable Integer seats, LocalDate today) {
        super(
                "departments",
                new Data(days.stream().map(LocalDate::toString).toList(), departments, seats),
                describe(days, departments, seats, today),
                table(days, departments, today));
    }

    private static int all(List<Department> departments, int day) {
        return departments.stream()
                .mapToInt(department -> department.counts().get(day))
                .sum();
    }

    private static String describe(
            List<LocalDate> days, List<Department> departments, @Nullable Integer seats, LocalDate today) {
        int last = days.size() - 1;
        String now = departments.reversed().stream()
                .filter(department -> department.last() > 0)
                .map(department ->
                        "%d %s%s".formatted(department.last(), department.name(), department.fresh() ? " (new)" : ""))
                .collect(Collectors.joining(", "));
        return "Active people by department: %d on %s, %s. %d on %s. %s"
                .formatted(
                        all(departments, last),
                        Words.date(days.get(last), today),
                        now.isEmpty() ? "in no department" : now,
                        all(departments, 0),
                        Words.date(days.getFirst(), today),
                        seats == null ? "No seats on record." : "%d seats contracted.".formatted(seats));
    }

    private static ChartTable table(List<LocalDate> days, List<Department> departments, LocalDate today) {
        List<Department> topDown = departments.reversed();
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, days.size())
                .forEach(day -> rows.addFirst(Stream.concat(
                                Stream.of(Words.date(days.get(day), today)),
                                Stream.concat(
                                                topDown.stream()
                                                        .map(department -> department
                                                                .counts()
                                                                .get(day)),
                                                Stream.of(all(departments, day)))
                                        .map("%,d"::formatted))
                        .toList()));
        return new ChartTable(
                Stream.of(Stream.of("Day"), topDown.stream().map(Department::name), Stream.of("All"))
                        .flatMap(names -> names)
                        .toList(),
                rows);
    }
}
