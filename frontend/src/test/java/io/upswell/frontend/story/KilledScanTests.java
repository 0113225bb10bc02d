package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Upswell as a process of its own, killed in the middle of a scan and started again. */
class KilledScanTests {

    private static final int ACCOUNTS = 4_000;
    private static final String PROGRESS =
            "{ scan(id: \"%s\") { status accountsScanned accountsSkipped signalsDetected } }";

    @TempDir
    private Path data;

    @Test
    void theScanEndsNothingIsLostAndNothingDoubled() throws Exception {
        String scan;
        try (var first = start()) {
            Client client = first.admin();
            client.facts("2026-01-29T08:00:00Z", portfolio());
            scan = client.data("mutation { runScan(asOf: \"2026-01-29T10:00:00Z\") { id } }")
                    .get("runScan")
                    .get("id")
                    .asString();
            JsonNode middle = await().atMost(ofSeconds(30))
                    .pollInterval(ofMillis(5))
                    .until(
                            () -> progress(client, scan),
                            s -> s.get("accountsScanned").asInt() > 0);
            first.kill();
            assertThat(middle.get("status").asString()).isEqualTo("RUNNING");
            assertThat(middle.get("accountsScanned").asInt()).isLessThan(ACCOUNTS);
        }
        try (var second = start()) {
            Client client = second.admin();
            JsonNode ended = await().atMost(ofSeconds(90))
                    .pollInterval(ofMillis(200))
                    .until(
                            () -> progress(client, scan),
                            s -> s.get("status").asString().equals("COMPLETED"));
            assertThat(ended.get("accountsScanned").asInt()).isEqualTo(ACCOUNTS);
            assertThat(ended.get("signalsDetected").asInt()).isEqualTo(ACCOUNTS / 20);
            await().atMost(ofSeconds(90))
                    .untilAsserted(() -> assertThat(opportunities(client))
                            .hasSize(ACCOUNTS / 20)
                            .doesNotHaveDuplicates());
        }
    }

    private static JsonNode progress(Client client, String scan) {
        return client.data(PROGRESS.formatted(scan)).get("scan");
    }

    /** The account of every opportunity, through all pages. */
    private static List<String> opportunities(Client client) {
        List<String> accounts = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = client.data("""
                            { opportunities(first: 100%s) { edges { node { account { id } messages { id } tasks { id } } }
                              pageInfo { hasNextPage endCursor } } }""".formatted(after)).get("opportunities");
            page.get("edges").forEach(edge -> {
                JsonNode node = edge.get("node");
                accounts.add(node.get("account").get("id").asString());
                assertThat(node.get("messages").size()).isLessThanOrEqualTo(1);
                assertThat(node.get("tasks").size()).isLessThanOrEqualTo(1);
            });
            if (!page.get("pageInfo").get("hasNextPage").asBoolean()) {
                return accounts;
            }
            after = ", after: \"%s\""
                    .formatted(page.get("pageInfo").get("endCursor").asString());
        }
    }

    /** Every twentieth account is near its limit. */
    private static String portfolio() {
        return PrdFacts.PRICE_BOOK
                + IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> """
                                {"type":"account","id":"k-%1$d","name":"Kestrel %1$d","arr":40000,"currency":"USD","plan":"professional","csm":"casey"}
                                {"type":"usage","account":"k-%1$d","metric":"api_calls","date":"2026-01-28","value":%2$d}
                                """.formatted(i, i % 20 == 0 ? 920_000 : 100_000))
                        .collect(Collectors.joining());
    }

    private UpswellProcess start() {
        return UpswellProcess.start(
                Map.of(),
                data.resolve("upswell.log").toFile(),
                "--upswell.data-dir=" + data.resolve("data"),
                "--upswell.scan.chunk-size=50",
                "--upswell.scan.threads=1");
    }
}
