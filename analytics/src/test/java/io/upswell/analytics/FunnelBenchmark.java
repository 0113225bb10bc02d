package io.upswell.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.application.Told;
import io.upswell.detection.SignalType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;

/** Run by name: {@code ./mvnw test -pl analytics -am -Dtest=FunnelBenchmark -Dsurefire.failIfNoSpecifiedTests=false}. */
@Tag("benchmark")
@AnalyticsTest
class FunnelBenchmark {

    private static final int JOURNEYS = Integer.getInteger("upswell.bench.opportunities", 1_000_000);
    private static final int EVENTS = Integer.getInteger("upswell.bench.events", 10_000_000);
    private static final int QUERIES = 200;

    private final AnalyticsDesk desk;
    private final JdbcClient jdbc;
    private final Told told;

    FunnelBenchmark(AnalyticsDesk desk, JdbcClient jdbc, Told told) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.told = told;
    }

    @Test
    void aMillionOpportunities() {
        told.nothing();
        fill();
        long begun = System.nanoTime();
        As.ADMIN.call(() -> desk.funnel(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31), JourneyFilter.ALL));
        System.out.printf("first look, which reads all: %.1f s%n", (System.nanoTime() - begun) / 1e9);
        Runtime.getRuntime().gc();
        System.out.printf(
                "heap in use after it: %d MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        var random = new Random(1);
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < QUERIES; n++) {
            jdbc.sql("update analytics.journey set csm = csm, changed = pg_current_xact_id() where account = :a")
                    .param("a", "acc-" + random.nextInt(100_000))
                    .update();
            long start = System.nanoTime();
            ask(n, random);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        double p95 = millis.get((int) (QUERIES * 0.95));
        System.out.printf(
                "%,d opportunities, %,d events, %d queries: p50 %.0f ms, p95 %.0f ms, slowest %.0f ms%n",
                JOURNEYS, EVENTS, QUERIES, millis.get(QUERIES / 2), p95, millis.getLast());
        double counted = counted();
        System.out.printf(
                Locale.ROOT, "funnel p95 over 1 M opportunities, ms, %.0f, %.0f, %.2f%n", p95, counted, p95 / counted);
        assertThat(p95).isPositive();
        // The rows made up here tell nothing: they go before the journal is told anew.
        empty();
    }

    /** Milliseconds that PostgreSQL takes for the plainest funnel: one count over the same rows. */
    private double counted() {
        long start = System.nanoTime();
        assertThat(jdbc.sql("select count(*) from analytics.journey where csm is not null")
                        .query((row, n) -> row.getLong(1))
                        .single())
                .isPositive();
        return (System.nanoTime() - start) / 1e6;
    }

    private void empty() {
        jdbc.sql("truncate analytics.event, analytics.untold, analytics.journey")
                .update();
        told.nothing();
    }

    private void ask(int n, Random random) {
        LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
        LocalDate to = n % 4 == 0 ? LocalDate.of(2025, 12, 31) : from.plusDays(30 + random.nextInt(335));
        var filter = new JourneyFilter(
                n % 3 == 0 ? SignalType.values()[random.nextInt(3)] : null, null, null, null, null, null, null);
        As who = n % 2 == 0 ? As.ADMIN : As.MORGAN;
        Object answer = who.call(() -> switch (n % 5) {
            case 0, 1 -> desk.funnel(n % 20 == 0 ? LocalDate.of(2023, 1, 1) : from, to, filter);
            case 2 -> desk.breakdown(from, to, filter, Dimension.values()[random.nextInt(7)]);
            case 3 -> desk.cohorts(from, to, filter, FunnelReport.Span.MONTH);
            default -> desk.journeys(from, to, filter, Drill.QUALIFIED, ScrollPosition.keyset(), 100);
        });
        assertThat(answer).isNotNull();
    }

    private void fill() {
        jdbc.sql("""
                        insert into analytics.journey (id, counts, opportunity, account, account_name, csm, sales_rep,
                               segment, plan, currency, types, rules, arr, estimated, booked, score, signs, detected_at,
                               alerted_at, touched_at, opened_at, qualified_at, handed_off_at, accepted_at,
                               proposal_at, won_at)
                        select gen_random_uuid(), true, true, 'acc-' || n % 100000, 'Account ' || n % 100000,
                               case when n % 50 = 0 then 'casey' else 'csm-' || n % 50 end, 'rep-' || n % 20,
                               'segment-' || n % 4, 'plan-' || n % 5, 'USD', array[type], array[lower(type)],
                               50000, 1000 + n % 90000, case when step > 6 then 1000 + n % 80000 end,
                               0.6 + (n % 40) / 100.0, '[]', t,
                               case when step > 0 then t end,
                               case when step > 1 then t + n % 100 * interval '1 hour' end,
                               case when step > 1 then t + n % 100 * interval '1 hour' end,
                               case when step > 2 then t + n % 200 * interval '2 hours' end,
                               case when step > 3 then t + n % 200 * interval '2 hours' end,
                               case when step > 4 then t + n % 300 * interval '2 hours' end,
                               case when step > 5 then t + n % 500 * interval '3 hours' end,
                               case when step > 6 then t + n % 700 * interval '4 hours' end
                          from (select n, timestamptz '2023-01-01 09:00Z' + n % 1095 * interval '1 day' as t,
                                       (7.99 * pow(random(), 1.5))::int as step,
                                       (array['SEAT_OVERAGE', 'FEATURE_INTEREST', 'USAGE_LIMIT_APPROACHING',
                                              'EXPANSION_MENTION'])[1 + n % 4] as type
                                  from generate_series(1, :count) n) made
                        """).param("count", JOURNEYS).update();
        jdbc.sql("""
                        insert into analytics.event (kind, key, account, happened_at, body)
                        select 'OpportunityIdentified', n::text, 'acc-' || n % 100000, now(), '{}'
                          from generate_series(1, :count) n
                        """).param("count", EVENTS).update();
        jdbc.sql("analyze").update();
    }
}
