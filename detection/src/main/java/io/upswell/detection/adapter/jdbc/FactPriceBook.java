package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Competitor;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.domain.MetricNames;
import io.upswell.detection.domain.MetricUsage.Kind;
import io.upswell.detection.domain.MetricUsage.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans, products and metrics as of an instant. */
@Component
class FactPriceBook {

    private static final Logger log = LoggerFactory.getLogger(FactPriceBook.class);

    private final JdbcClient jdbc;
    private final FactJson json;

    FactPriceBook(JdbcClient jdbc, FactJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param unreadable plans and products whose rows are broken, with the reason: who has one cannot be judged */
    record Edition(PriceBook book, Map<String, String> unreadable, Map<String, Metric> metrics) {

        Metric metric(String id) {
            return metrics.getOrDefault(id, new Metric(MetricNames.of(id), Kind.COUNTER, Period.MONTH));
        }
    }

    record Metric(String name, Kind kind, Period period) {}

    Edition asOf(Instant asOf) {
        Map<String, String> unreadable = new HashMap<>();
        List<Plan> plans = rows("plan", asOf, unreadable, this::plan);
        List<Product> products = rows("product", asOf, unreadable, this::product);
        List<Competitor> competitors = rows("competitor", asOf, new HashMap<>(), this::competitor);
        Map<String, Metric> metrics = new HashMap<>();
        rows("metric", asOf, unreadable, row -> metrics.put(id(row), metric(row)) == null);
        return new Edition(new PriceBook(plans, products, competitors), unreadable, metrics);
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String table, Instant asOf, Map<String, String> unreadable, Reader<T> reader) {
        List<T> read = new ArrayList<>();
        jdbc.sql("""
                select * from (
                  select distinct on (id) * from detection.%s where arrived_at <= :asOf order by id, arrived_at desc) latest
                 where not deleted order by id
                """.formatted(table)).param("asOf", FactScope.timestamp(asOf)).query(row -> {
            String id = id(row);
            try {
                read.add(reader.read(row));
            } catch (RuntimeException broken) {
                log.warn("The {} {} cannot be read: {}", table, id, broken.getMessage());
                unreadable.put(id, "%s %s: %s".formatted(table, id, broken.getMessage()));
            }
        });
        return read;
    }

    Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                id(row),
                name(row),
                row.getObject("rank", Integer.class),
                row.getBigDecimal("annual_price"),
                row.getBigDecimal("seat_price"),
                json.numbers("limits", row.getString("limits")),
                json.texts("features", row.getString("features")));
    }

    Product product(ResultSet row) throws SQLException {
        return new Product(
                id(row),
                name(row),
                row.getBigDecimal("annual_price"),
                json.texts("features", row.getString("features")),
                json.texts("aliases", row.getString("aliases")),
                json.texts("included_in", row.getString("included_in")),
                json.numbers("adds_limits", row.getString("adds_limits")));
    }

    Competitor competitor(ResultSet row) throws SQLException {
        return new Competitor(id(row), name(row), json.texts("aliases", row.getString("aliases")));
    }

    static Metric metric(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Metric(
                name == null ? MetricNames.of(id(row)) : name,
                "gauge".equals(row.getString("kind")) ? Kind.GAUGE : Kind.COUNTER,
                "rolling_30d".equals(row.getString("period")) ? Period.ROLLING_30D : Period.MONTH);
    }

    private static String id(ResultSet row) throws SQLException {
        return row.getString("id");
    }

    private static String name(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? id(row) : name;
    }
}
