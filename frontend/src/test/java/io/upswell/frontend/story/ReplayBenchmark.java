package io.upswell.frontend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import test.upswell.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * A replay of twelve months in a process with 512 MB of heap, of the live rules alone and of a draft beside them, and how
 * fast the inbox answers meanwhile to those who look four times a second. References: 10,000 accounts in ten minutes, and
 * 300 ms for 95 of 100 looks at the inbox. Accounts have three metrics and ten users seen every week; one in ten nears a
 * limit.
 */
@Tag("benchmark")
class ReplayBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("upswell.accounts", 2_000);
    private static final double GOAL = 10_000 * 365 / 600.0;
    private static final double INBOX_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int LOOKS_AT_REST = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @TempDir
    private Path folder;

    @Test
    void replaysWhileTheInboxAnswers() throws Exception {
        var database = TestDatabase.fresh();
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", database.getPassword());
        try (var upswell =
                UpswellProcess.start(environment, folder.resolve("log").toFile())) {
            try (var connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                fill(connection);
            }
            Client admin = upswell.admin();
            String scan = admin.data("mutation { runScan { id } }")
                    .get("runScan")
                    .get("id")
                    .asString();
            await().atMost(PATIENCE)
                    .until(() -> !admin.data("{ scan(id: \"%s\") { status } }".formatted(scan))
                            .get("scan")
                            .get("status")
                            .asString()
                            .equals("RUNNING"));
            System.out.println("name, ours, reference, ratio");
            List<Double> atRest = new ArrayList<>();
            for (int i = 0; i < LOOKS_AT_REST; i++) {
                atRest.add(millisOfALook(admin));
            }
            printLooks("inbox at rest", atRest);
            measure(admin, "live rules", "");
            measure(admin, "draft beside them", "version: %d, ".formatted(draft(admin)));
        }
    }

    private static int draft(Client admin) {
        return admin.data(
                        "mutation { saveRuleDraft(draft: { settings: [{ setting: \"USAGE_THRESHOLD\", value: 0.85 }] })"
                                + " { number } }")
                .get("saveRuleDraft")
                .get("number")
                .asInt();
    }

    private static void measure(Client admin, String rules, String version) {
        LocalDate to = LocalDate.now().minusDays(1);
        String id = admin.data("mutation { startReplay(%sfrom: \"%s\", to: \"%s\") { id } }"
                        .formatted(version, to.minusDays(364), to))
                .get("startReplay")
                .get("id")
                .asString();
        List<Double> looks = new ArrayList<>();
        long start = System.nanoTime();
        JsonNode replay = await().atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> {
                            looks.add(millisOfALook(admin));
                            return admin.data("{ replay(id: \"%s\") { status done } }".formatted(id))
                                    .get("replay");
                        },
                        state -> !state.get("status").asString().equals("RUNNING"));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(replay.get("status").asString()).isEqualTo("COMPLETED");
        print(
                "replay of %s, account-days a second".formatted(rules),
                replay.get("done").asLong() / seconds,
                GOAL);
        printLooks("inbox meanwhile", looks);
    }

    private static double millisOfALook(Client admin) {
        long asked = System.nanoTime();
        admin.data("{ opportunities(first: 50) { edges { node { id status compositeScore band estimatedExpansionArr"
                + " account { name } signals { type details } } } } }");
        return (System.nanoTime() - asked) / 1e6;
    }

    private static void printLooks(String when, List<Double> millis) {
        Collections.sort(millis);
        print(when + ", p95 in ms", millis.get((int) (0.95 * (millis.size() - 1))), INBOX_MILLIS);
    }

    private static void print(String name, double ours, double reference) {
        System.out.printf(Locale.ROOT, "%s, %.1f, %.1f, %.2f%n", name, ours, reference, ours / reference);
    }

    private static void fill(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            for (String sql : PORTFOLIO.split(";\n")) {
                statement.execute(sql.replace("ACCOUNTS", String.valueOf(ACCOUNTS)));
            }
            statement.execute("analyze");
        }
    }

    private static final String PORTFOLIO = """
            insert into detection.metric (id, arrived_at, name, kind, period) values
              ('api_calls', '2020-01-01', 'API calls', 'counter', 'rolling_30d'),
              ('storage', '2020-01-01', 'Storage', 'gauge', 'month'), ('reports', '2020-01-01', 'Reports', 'counter', 'month');
            insert into detection.plan (id, arrived_at, name, rank, annual_price, seat_price)
              values ('pro', '2020-01-01', 'Pro', 1, 30000, 600), ('max', '2020-01-01', 'Max', 2, 90000, 900);
            insert into detection.account (id, arrived_at, name, arr, currency, plan, contracted_seats, limits, csm)
              select 'a' || lpad(a::text, 5, '0'), '2020-01-01', 'Account ' || a, 75000, 'USD', 'pro', 12,
                     '{"api_calls":1000000,"storage":1000,"reports":20000}', 'casey'
                from generate_series(1, ACCOUNTS) a;
            insert into detection.app_user (account_id, id, arrived_at, department, first_seen, last_seen)
              select 'a' || lpad(a::text, 5, '0'), 'u' || u, day + interval '6 hours', 'Sales', '2020-05-01', day - interval '1 day'
                from generate_series(1, ACCOUNTS) a, generate_series(1, 10) u,
                     generate_series(current_date - interval '480 days', current_date, '7 days') day;
            insert into detection.usage_series (account_id, metric_id)
              select 'a' || lpad(a::text, 5, '0'), m from generate_series(1, ACCOUNTS) a,
                     unnest(array['api_calls', 'storage', 'reports']) m;
            insert into detection.usage_point (series, day, arrived_at, value)
              select s.id, d.day, d.day + interval '30 hours',
                     case s.metric_id when 'storage' then 1000 when 'reports' then 660 else 33000 end
                     * (case when s.id % 10 = 0 then 0.7 + 0.3 * n / 640.0 else 0.2 + (s.id % 37) / 100.0 end)
                     * (0.9 + 0.2 * random())
                from detection.usage_series s,
                     (select day::date as day, row_number() over (order by day) as n
                        from generate_series(current_date - interval '620 days', current_date - interval '2 days', '1 day') day) d
            """;
}
