package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Usage points of many series at once: by binary COPY straight into arrays, because points are by far the most. */
@Component
class UsageSeriesReader {

    /** The series of the accounts in scope. */
    static final String SERIES = """
            select id, account_id, metric_id from detection.usage_series
             where {scope} order by account_id, metric_id
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    UsageSeriesReader(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Days ascending without repeats, with the value that counts on each. */
    record Series(String metric, Points points) {}

    /** The series of each account in the order of metrics, those without a point left out. */
    Map<String, List<Series>> read(FactScope scope, LocalDate from, LocalDate until) {
        Map<Integer, Points> points = new HashMap<>();
        Map<String, List<Series>> series = new HashMap<>();
        scope.query(client, "account_id", SERIES).query(row -> {
            Points own = new Points();
            points.put(row.getInt(1), own);
            series.computeIfAbsent(row.getString(2), id -> new ArrayList<>()).add(new Series(row.getString(3), own));
        });
        if (!points.isEmpty()) {
            read(
                    """
                    select series, day, value from detection.usage_point
                     where series = any('{%s}') and day between '%s' and '%s' and arrived_at <= '%s'
                     order by series, day, arrived_at
                    """.formatted(
                                    points.keySet().stream()
                                            .sorted()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(",")),
                                    from,
                                    until,
                                    FactScope.timestamp(scope.asOf())),
                    points);
        }
        series.values().forEach(list -> list.removeIf(one -> one.points().isEmpty()));
        return series;
    }

    private void read(String query, Map<Integer, Points> points) {
        var reading = new Object() {
            Points current = new Points();
            int series;
        };
        BinaryCopy.out(jdbc, query, fields -> {
            fields.getInt();
            int series = fields.getInt();
            if (series != reading.series) {
                reading.current = points.getOrDefault(series, reading.current);
                reading.series = series;
            }
            fields.getInt();
            int day = fields.getInt() + BinaryCopy.EPOCH_DAY;
            if (fields.getInt() < 0) {
                reading.current.withdraw(day);
            } else {
                reading.current.add(day, fields.getDouble());
            }
        });
    }

    /** Grows as points come in; a later arrival of the same day takes the place of the earlier. */
    static final class Points {
        private int[] days;
        private double[] values;
        private int size;

        Points() {
            this(new int[Math.min(96, Facts.HISTORY_DAYS)], new double[Math.min(96, Facts.HISTORY_DAYS)], 0);
        }

        /** The first {@code size} of these, days ascending. */
        Points(int[] days, double[] values, int size) {
            this.days = days;
            this.values = values;
            this.size = size;
        }

        boolean isEmpty() {
            return size == 0;
        }

        private void add(int day, double value) {
            if (size > 0 && days[size - 1] == day) {
                values[size - 1] = value;
                return;
            }
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            days[size] = day;
            values[size++] = value;
        }

        private void withdraw(int day) {
            if (size > 0 && days[size - 1] == day) {
                size--;
            }
        }

        int[] days() {
            return days.length == size ? days : Arrays.copyOf(days, size);
        }

        double[] values() {
            return values.length == size ? values : Arrays.copyOf(values, size);
        }
    }
}
