package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import test.upswell.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Upswell as a process of its own, killed after the CRM made a record and before Upswell heard so. */
class KilledCrmTests {

    private static final String OPPORTUNITY =
            "{ account(id: \"acc-1\") { opportunity { id handoff { stage crmId crmUrl } } } }";

    @TempDir
    private Path folder;

    private final JdbcConnectionDetails database = TestDatabase.fresh();

    static Stream<Named<Supplier<SlowCrm>>> crms() {
        return Stream.of(Named.of("HubSpot", SlowHubSpot::new), Named.of("Salesforce", SlowSalesforce::new));
    }

    @ParameterizedTest
    @MethodSource("crms")
    void theRecordThatWasMadeIsFoundAgain(Supplier<SlowCrm> kind) throws Exception {
        try (SlowCrm crm = kind.get()) {
            String opportunity;
            try (var first = start(crm)) {
                opportunity = qualify(first.admin());
                await().atMost(ofSeconds(20))
                        .pollInterval(ofMillis(5))
                        .until(() -> !crm.records().isEmpty());
                first.kill();
            }
            assertThat(crm.attempts()).isEqualTo(1);
            try (var second = start(crm)) {
                JsonNode handoff = await().atMost(ofSeconds(20))
                        .pollInterval(ofMillis(200))
                        .until(
                                () -> opportunity(second.admin()).get("handoff"),
                                known -> !known.get("crmId").isNull());
                assertThat(crm.attempts()).isGreaterThanOrEqualTo(2);
                assertThat(crm.records())
                        .containsExactly(
                                Map.entry(opportunity, handoff.get("crmId").asString()));
                second.kill();
            }
        }
    }

    private static String qualify(Client client) {
        client.facts("2026-01-29T08:00:00Z", PrdFacts.BASE);
        client.data("mutation { runScan(asOf: \"2026-01-29T10:00:00Z\") { id } }");
        String id = await().atMost(ofSeconds(30))
                .pollInterval(ofMillis(100))
                .until(() -> opportunity(client), found -> !found.isNull())
                .get("id")
                .asString();
        client.data("mutation { qualifyOpportunity(id: \"%s\") { status } }".formatted(id));
        return id;
    }

    private static JsonNode opportunity(Client client) {
        return client.data(OPPORTUNITY).get("account").get("opportunity");
    }

    private UpswellProcess start(SlowCrm crm) {
        return UpswellProcess.start(
                Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                        "SPRING_DATASOURCE_PASSWORD", database.getPassword()),
                folder.resolve("upswell.log").toFile(),
                Stream.concat(crm.settings().stream(), Stream.of("--upswell.crm.lease=PT5S"))
                        .toArray(String[]::new));
    }
}
