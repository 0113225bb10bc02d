package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import test.upswell.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Upswell as a process of its own, killed after HubSpot made a deal and before Upswell heard so. */
class KilledCrmTests {

    private static final String OPPORTUNITY =
            "{ account(id: \"acc-1\") { opportunity { id handoff { stage crmId crmUrl } } } }";

    @TempDir
    private Path folder;

    private final JdbcConnectionDetails database = TestDatabase.fresh();

    @Test
    void theDealThatWasMadeIsFoundAgain() throws Exception {
        try (var hubSpot = new SlowHubSpot()) {
            String opportunity;
            try (var first = start(hubSpot)) {
                opportunity = qualify(first.admin());
                await().atMost(ofSeconds(20))
                        .pollInterval(ofMillis(5))
                        .until(() -> !hubSpot.deals().isEmpty());
                first.kill();
            }
            assertThat(hubSpot.attempts()).isEqualTo(1);
            try (var second = start(hubSpot)) {
                JsonNode handoff = await().atMost(ofSeconds(20))
                        .pollInterval(ofMillis(200))
                        .until(
                                () -> opportunity(second.admin()).get("handoff"),
                                known -> !known.get("crmId").isNull());
                assertThat(hubSpot.attempts()).isGreaterThanOrEqualTo(2);
                assertThat(hubSpot.deals())
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

    private UpswellProcess start(SlowHubSpot hubSpot) {
        return UpswellProcess.start(
                Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                        "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
                        "UPSWELL_CRM_HUBSPOT_TOKEN", "pat-test"),
                folder.resolve("upswell.log").toFile(),
                "--upswell.crm.kind=hubspot",
                "--upswell.crm.hubspot.base-url=" + hubSpot.url(),
                "--upswell.crm.hubspot.portal-id=4711",
                "--upswell.crm.lease=PT5S");
    }
}
