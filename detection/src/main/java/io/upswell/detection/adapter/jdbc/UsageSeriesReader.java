package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.Facts;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Usage points of many series at once: by binary COPY straight into arrays, because points are by far the most. */
@Component
class UsageSeriesReader {

    /** Days between the epochs of Java (1970) and PostgreSQL (2000). */
    private static final int POSTGRES_EPOCH = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private static final int SIGNATURE = 11;

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
        scope.query(client, "account_id", """
                        select id, account_id, metric_id from detection.usage_series
                         where {scope} order by account_id, metric_id
                        """).query(row -> {
            Points own = new Points();
            points.put(row.getInt(1), own);
            series.computeIfAbsent(row.getString(2), id -> new ArrayList<>()).add(new Series(row.getString(3), own));
        });
        if (!points.isEmpty()) {
            // COPY takes no parameters; numbers, days and instants need no escaping.
            copy(
                    """
                    copy (select series, day, value from detection.usage_point
                           where series = any('{%s}') and day between '%s' and '%s' and arrived_at <= '%s'
                           order by series, day, arrived_at) to stdout (format binary)
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
        series.values().forEach(list -> list.removeIf(one -> one.points().size == 0));
        return series;
    }

    private void copy(String sql, Map<Integer, Points> points) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> read(connection, sql, points));
    }

    private static boolean read(Connection connection, String sql, Map<Integer, Points> points) throws SQLException {
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            read(rows, points);
            return true;
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }

    /** PostgreSQL sends each row as a message of its own, the header before the first. */
    private static void read(CopyOut rows, Map<Integer, Points> points) throws SQLException {
        Points current = new Points();
        int last = 0;
        boolean headed = false;
        for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(message);
            if (!headed) {
                row.position(SIGNATURE + Integer.BYTES);
                row.position(row.position() + Integer.BYTES + row.getInt(row.position()));
                headed = true;
            }
            if (!row.hasRemaining() || row.getShort() < 0) {
                continue;
            }
            row.getInt();
            int series = row.getInt();
            if (series != last) {
                current = points.getOrDefault(series, current);
                last = series;
            }
            row.getInt();
            int day = row.getInt() + POSTGRES_EPOCH;
            if (row.getInt() < 0) {
                current.withdraw(day);
            } else {
                current.add(day, row.getDouble());
            }
        }
    }

    /** Grows as points come in; a later arrival of the same day takes the place of the earlier. */
    static final class Points {
        private int[] days = new int[Math.min(96, Facts.HISTORY_DAYS)];
        private double[] values = new double[days.length];
        private int size;

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
