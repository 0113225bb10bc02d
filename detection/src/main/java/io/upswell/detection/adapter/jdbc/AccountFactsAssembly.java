package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Edition;
import io.upswell.detection.adapter.jdbc.FactPriceBook.Metric;
import io.upswell.detection.adapter.jdbc.UsageSeriesReader.Points;
import io.upswell.detection.adapter.jdbc.UsageSeriesReader.Series;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what the queries brought for one account. */
final class AccountFactsAssembly {

    static final int ACTIVE_DAYS = 30;

    private AccountFactsAssembly() {}

    static int activeUsers(List<User> users, LocalDate today) {
        LocalDate from = today.minusDays(ACTIVE_DAYS);
        return (int) users.stream()
                .filter(user -> user.lastSeen() != null && !user.lastSeen().isBefore(from))
                .count();
    }

    /** In the order of metrics; one that has a limit but no usage is in, so that a rule can say so. */
    static List<MetricUsage> usage(AccountSnapshot account, List<Series> series, Edition edition) {
        Map<String, Points> points = new TreeMap<>();
        account.limits().keySet().forEach(metric -> points.put(metric, new Points()));
        series.forEach(one -> points.put(one.metric(), one.points()));
        return points.entrySet().stream()
                .map(entry -> usage(account, entry.getKey(), entry.getValue(), edition.metric(entry.getKey())))
                .toList();
    }

    private static MetricUsage usage(AccountSnapshot account, String id, Points points, Metric metric) {
        double[] values = points.values();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalStateException("usage of %s on %s is %s, not a number to reckon with"
                        .formatted(id, LocalDate.ofEpochDay(points.days()[i]), values[i]));
            }
        }
        Double limit = account.limits().get(id);
        return new MetricUsage(id, metric.name(), metric.kind(), metric.period(), limit, points.days(), values);
    }
}
