package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Competitor;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Edition;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Metric;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every edition that the price book had up to an instant: read with four queries, put together when asked for. */
final class PriceBookHistory {

    private final Map<String, Versions<Row<Plan>>> plans;
    private final Map<String, Versions<Row<Product>>> products;
    private final Map<String, Versions<Row<Competitor>>> competitors;
    private final Map<String, Versions<Row<Metric>>> metrics;
    private final NavigableMap<Instant, @Nullable Edition> editions = new TreeMap<>();

    /** @param broken why it cannot be read */
    private record Row<T>(@Nullable T fact, @Nullable String broken) {}

    PriceBookHistory(JdbcClient jdbc, FactPriceBook reader, Instant until) {
        plans = rows(jdbc, "plan", reader::plan, until);
        products = rows(jdbc, "product", reader::product, until);
        competitors = rows(jdbc, "competitor", reader::competitor, until);
        metrics = rows(jdbc, "metric", FactPriceBook::metric, until);
        editions.putIfAbsent(Instant.MIN, null);
    }

    private <T> Map<String, Versions<Row<T>>> rows(
            JdbcClient jdbc, String table, FactPriceBook.Reader<T> reader, Instant until) {
        Map<String, Versions<Row<T>>> rows = new LinkedHashMap<>();
        jdbc.sql("select * from detection.%s where arrived_at <= :until order by id, arrived_at".formatted(table))
                .param("until", FactScope.timestamp(until))
                .query(row -> {
                    Instant at =
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant();
                    editions.put(at, null);
                    Row<T> version = null;
                    if (!row.getBoolean("deleted")) {
                        try {
                            version = new Row<>(reader.read(row), null);
                        } catch (RuntimeException broken) {
                            version = new Row<>(
                                    null, "%s %s: %s".formatted(table, row.getString("id"), broken.getMessage()));
                        }
                    }
                    rows.computeIfAbsent(row.getString("id"), id -> new Versions<>())
                            .arrived(at, version);
                });
        return rows;
    }

    /** The instants from which on another edition counted, up to {@code until}, the earliest the one as of {@code from}. */
    List<Instant> changes(Instant from, Instant until) {
        return List.copyOf(
                editions.subMap(editions.floorKey(from), true, until, true).keySet());
    }

    /** The same object for all instants with the same edition. */
    Edition at(Instant asOf) {
        var entry = editions.floorEntry(asOf);
        Edition known = entry.getValue();
        if (known == null) {
            known = assemble(entry.getKey());
            editions.put(entry.getKey(), known);
        }
        return known;
    }

    private Edition assemble(Instant asOf) {
        Map<String, String> unreadable = new HashMap<>();
        List<Plan> plans = current(this.plans, asOf, unreadable);
        List<Product> products = current(this.products, asOf, unreadable);
        List<Competitor> competitors = current(this.competitors, asOf, new HashMap<>());
        Map<String, Metric> metrics = new HashMap<>();
        this.metrics.forEach((id, versions) -> {
            Row<Metric> row = versions.at(asOf);
            if (row != null && row.fact() != null) {
                metrics.put(id, row.fact());
            }
        });
        return new Edition(new PriceBook(plans, products, competitors), unreadable, metrics);
    }

    private static <T> List<T> current(
            Map<String, Versions<Row<T>>> rows, Instant asOf, Map<String, String> unreadable) {
        List<T> current = new ArrayList<>();
        rows.forEach((id, versions) -> {
            Row<T> row = versions.at(asOf);
            if (row != null && row.fact() != null) {
                current.add(row.fact());
            } else if (row != null && row.broken() != null) {
                unreadable.put(id, row.broken());
            }
        });
        return current;
    }
}
