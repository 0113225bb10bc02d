package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import test.upswell.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Upswell as a process of its own, killed while it delivers to a Slack that fails in every way. */
class KilledDeliveryTests {

    private static final int CSMS = 10;

    @TempDir
    private Path folder;

    private final JdbcConnectionDetails database = TestDatabase.fresh();

    @Test
    void everyMessageArrivesOnceThoughSlackFailsAndUpswellDies() throws Exception {
        run(24, 1, 16);
    }

    @Test
    @Tag("benchmark")
    void threeHundredOpportunitiesAndThreeDeaths() throws Exception {
        run(300, 3, 60);
    }

    private void run(int opportunities, int deaths, int period) throws Exception {
        long begun = System.nanoTime();
        try (var slack = new FlakySlack(period)) {
            var upswell = start(slack);
            try {
                people();
                upswell.admin().facts("2026-01-29T08:00:00Z", portfolio(opportunities));
                upswell.admin().data("mutation { runScan(asOf: \"2026-01-29T10:00:00Z\") { id } }");
                for (int death = 1; death <= deaths; death++) {
                    int enough = 2 * opportunities * death / (deaths + 2);
                    await().atMost(ofMinutes(3)).pollInterval(ofMillis(10)).until(() -> slack.deliveries() >= enough);
                    upswell.kill();
                    upswell = start(slack);
                }
                Client client = upswell.admin();
                await().atMost(ofMinutes(5)).pollInterval(ofMillis(500)).until(() -> {
                    failed(client)
                            .forEach(id ->
                                    client.data("mutation { retryMessage(id: \"%s\") { status } }".formatted(id)));
                    return open() == 0 && messages().size() == 2 * opportunities;
                });
            } finally {
                upswell.close();
            }
            assertThat(slack.arrivals().keySet()).containsExactlyInAnyOrderElementsOf(messages());
            assertThat(slack.arrivals().values()).containsOnly(1L);
            System.out.printf(
                    Locale.ROOT,
                    "delivery: %d messages of %d opportunities, %d faults, %d deaths: each arrived once, %.0f s%n",
                    slack.deliveries(),
                    opportunities,
                    slack.faults(),
                    deaths,
                    (System.nanoTime() - begun) / 1e9);
        }
    }

    private static List<String> failed(Client client) {
        List<String> ids = new ArrayList<>();
        JsonNode page = client.data("{ failedMessages(first: 100) { edges { node { id } } } }")
                .get("failedMessages");
        page.get("edges").forEach(edge -> ids.add(edge.get("node").get("id").asString()));
        return ids;
    }

    private int open() {
        return jdbc().sql("select count(*) from notifications.message where status not in ('SENT', 'UPDATED')"
                        + " or due_at is not null")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private List<String> messages() {
        return jdbc().sql("select id::text from notifications.message")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void people() {
        IntStream.range(0, CSMS).mapToObj(i -> "csm-" + i).forEach(this::person);
        person("sam");
    }

    private void person(String username) {
        jdbc().sql("insert into notifications.recipient (username, version, display_name, email) values (?, 0, ?, ?)")
                .params(username, username, username + "@example.com")
                .update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    /** Each account has used up most of its calls and has more users than seats: worth a high score. */
    private static String portfolio(int accounts) {
        return PrdFacts.PRICE_BOOK
                + IntStream.range(0, accounts)
                        .mapToObj(i -> """
                                {"type":"account","id":"d-%1$d","name":"Dipper %1$d","arr":40000,"currency":"USD","plan":"professional","contracted_seats":5,"csm":"csm-%2$d","sales_rep":"sam"}
                                {"type":"usage","account":"d-%1$d","metric":"api_calls","date":"2026-01-28","value":920000}
                                """.formatted(i, i % CSMS) + users(i))
                        .collect(Collectors.joining());
    }

    private static String users(int account) {
        return IntStream.range(0, 10)
                .mapToObj(user -> """
                        {"type":"user","account":"d-%d","id":"u-%d","department":"Sales","first_seen":"2025-06-02","last_seen":"2026-01-28"}
                        """.formatted(account, user))
                .collect(Collectors.joining());
    }

    private UpswellProcess start(FlakySlack slack) {
        return UpswellProcess.start(
                Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                        "SPRING_DATASOURCE_PASSWORD", database.getPassword()),
                folder.resolve("upswell.log").toFile(),
                "--upswell.slack.token=xoxb-test",
                "--upswell.slack.api-url=" + slack.url(),
                "--upswell.slack.timeout=1s",
                "--upswell.slack.pace=PT0S",
                "--upswell.slack.lease=PT3S",
                "--upswell.slack.back-off=PT1S",
                "--upswell.slack.round-interval=PT1S",
                "--upswell.alerts.gather=PT1S",
                "--upswell.alerts.daily-budget=1000");
    }
}
