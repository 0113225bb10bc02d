package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.FactUploads;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleReplay.AccountRange;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalDetected;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/**
 * What a replay of twelve months costs for an account-day, on accounts with three metrics, 28 users seen every week and a
 * conversation a month; one in ten nears a limit. Held against 10,000 accounts in ten minutes. By the wall clock, and by
 * the thread's own time, which other work on the machine does not change.
 */
@Tag("benchmark")
@SpringBootTest(properties = "upswell.scan.daily=false")
@Import({TestDatabase.class, TestClock.Configuration.class, FactUploads.class, HeardSignals.class})
class RuleReplayBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("upswell.accounts", 300);
    private static final LocalDate FROM = LocalDate.parse("2025-01-28");
    private static final LocalDate TO = LocalDate.parse("2026-01-27");
    private static final double GOAL = 10_000 * 365 / 600.0;

    @Autowired
    RuleReplay ruleReplay;

    @Autowired
    FactUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void portfolio() {
        uploads.forgetAll();
        for (String sql : PORTFOLIO.split(";\n")) {
            jdbc.sql(sql.replace("ACCOUNTS", String.valueOf(ACCOUNTS))).update();
        }
        jdbc.sql("analyze").update();
    }

    @Test
    void accountDaysASecond() {
        RuleSet live = RuleSet.shipped();
        replay("read the conversations, and warm up", List.of(live));
        System.out.println("name, ours, reference, ratio");
        replay("replay of one version, account-days/s", List.of(live));
        replay("replay of two versions, account-days/s", List.of(live, live.with(RuleSetting.USAGE_THRESHOLD, 0.85)));
    }

    private void replay(String name, List<RuleSet> versions) {
        var threads = ManagementFactory.getThreadMXBean();
        var counting = new Counting();
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        for (AccountRange range : ruleReplay.accounts(TO, 50)) {
            ruleReplay.replay(range, FROM, TO, versions, counting);
        }
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        wall = System.nanoTime() - wall;
        assertThat(counting.days).isEqualTo(ACCOUNTS * 365L);
        assertThat(counting.events).isGreaterThan(ACCOUNTS / 20);
        print(name, counting.days * 1e9 / wall);
        print(name + " of its own time", counting.days * 1e9 / cpu);
    }

    private static void print(String name, double speed) {
        System.out.printf(Locale.ROOT, "%s, %.0f, %.0f, %.2f%n", name, speed, GOAL, speed / GOAL);
    }

    private static final class Counting implements RuleReplay.Listener {
        private long days;
        private long events;

        @Override
        public void found(RuleSet rules, SignalDetected event) {
            events++;
        }

        @Override
        public boolean through(String account, @Nullable AccountSnapshot last, int seen) {
            days += seen;
            return true;
        }
    }

    private static final String PORTFOLIO = """
            insert into detection.metric (id, arrived_at, name, kind, period) values
              ('api_calls', '2024-06-01', 'API calls', 'counter', 'rolling_30d'),
              ('storage', '2024-06-01', 'Storage', 'gauge', 'month'), ('reports', '2024-06-01', 'Reports', 'counter', 'month');
            insert into detection.plan (id, arrived_at, name, rank, annual_price, seat_price)
              values ('pro', '2024-06-01', 'Pro', 1, 30000, 600), ('max', '2024-06-01', 'Max', 2, 90000, 900);
            insert into detection.product (id, arrived_at, name, annual_price, features)
              values ('aa', '2024-06-01', 'Advanced Analytics', 20000, '["cohort analysis"]');
            insert into detection.account (id, arrived_at, name, arr, currency, plan, contracted_seats, limits, csm)
              select 'a' || lpad(a::text, 5, '0'), '2024-06-01', 'Account ' || a, 75000, 'USD', 'pro', 30,
                     '{"api_calls":1000000,"storage":1000,"reports":20000}', 'casey'
                from generate_series(1, ACCOUNTS) a;
            insert into detection.app_user (account_id, id, arrived_at, department, first_seen, last_seen)
              select 'a' || lpad(a::text, 5, '0'), 'u' || u, day + interval '6 hours', 'Sales', '2024-05-01', day - interval '1 day'
                from generate_series(1, ACCOUNTS) a, generate_series(1, 28) u,
                     generate_series(timestamp '2024-12-28', '2026-01-27', '7 days') day;
            insert into detection.usage_series (account_id, metric_id)
              select 'a' || lpad(a::text, 5, '0'), m from generate_series(1, ACCOUNTS) a,
                     unnest(array['api_calls', 'storage', 'reports']) m;
            insert into detection.usage_point (series, day, arrived_at, value)
              select s.id, d.day, d.day + interval '30 hours',
                     case s.metric_id when 'storage' then 1000 when 'reports' then 660 else 33000 end
                     * (case when s.id % 10 = 0 then 0.7 + 0.3 * n / 580.0 else 0.2 + (s.id % 37) / 100.0 end)
                     * (0.9 + 0.2 * random())
                from detection.usage_series s,
                     (select day::date as day, row_number() over (order by day) as n
                        from generate_series(timestamp '2024-07-01', '2026-01-26', '1 day') day) d;
            insert into detection.conversation (account_id, id, arrived_at, channel, occurred_at, segments)
              select 'a' || lpad(a::text, 5, '0'), 'c' || n, at + interval '1 hour', 'email', at,
                     '[{"speaker":"Dana","side":"customer","text":"The export is slow since Monday, can you have a look?"}]'
                from generate_series(1, ACCOUNTS) a, lateral (
                  select row_number() over () as n, at from generate_series(
                    timestamp '2024-12-15' + a * interval '1 hour', '2026-01-20', '30 days') at) c
            """;
}
