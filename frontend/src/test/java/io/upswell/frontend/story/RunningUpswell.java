package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.upswell.Upswell;
import java.util.Set;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import test.upswell.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The whole application on a free port, no demo; one start serves all stories, each with accounts of its own. */
@SpringBootTest(
        classes = Upswell.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "upswell.demo=false",
            "spring.datasource.url=given-by-the-test",
            "UPSWELL_ADMIN_PASSWORD=secret",
            "upswell.scan.daily=false",
            "upswell.crm.webhook-secret=" + RunningUpswell.WEBHOOK_SECRET
        })
@Import({TestDatabase.class, SchemaInspection.Configuration.class})
abstract class RunningUpswell {

    static final String WEBHOOK_SECRET = "what the CRM signs with";

    @LocalServerPort
    private int port;

    Client admin() {
        return new Client("http://localhost:" + port, "admin", "secret");
    }

    /** Runs a scan and waits until it has ended and all its events have been heard. */
    JsonNode scan(String asOf) {
        String id = admin().data("mutation { runScan(asOf: \"%s\") { id } }".formatted(asOf))
                .get("runScan")
                .get("id")
                .asString();
        return await().atMost(ofSeconds(60))
                .pollInterval(ofMillis(100))
                .until(
                        () -> admin().data("""
                                { scan(id: "%s") { status accountsScanned accountsSkipped signalsDetected } }""".formatted(id)).get("scan"),
                        scan -> !Set.of("RUNNING").contains(scan.get("status").asString()));
    }
}
