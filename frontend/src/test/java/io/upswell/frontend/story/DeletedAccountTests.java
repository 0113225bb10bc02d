package io.upswell.frontend.story;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.domain.ScanRounds;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An account is deleted while an opportunity is open: its signals end with it, and everybody is told why. */
class DeletedAccountTests extends RunningUpswell {

    private static final String OPPORTUNITY = """
            { opportunities(filter: { accountId: "left-1" }) { edges { node {
                status accountDeletedAt signals { type } history { event detail } messages { template text } } } } }""";

    @Autowired
    private ScanRounds rounds;

    private JsonNode opportunity() {
        return admin().data(OPPORTUNITY)
                .get("opportunities")
                .get("edges")
                .path(0)
                .path("node");
    }

    @Test
    void theSignalsEndWithTheirAccountAndTheOpportunitySaysSo() {
        String facts = (PrdFacts.BASE + PrdFacts.MARKETING)
                .replace("acc-1", "left-1")
                .replace("conv-1", "left-talk")
                .replace("2026-01-28", LocalDate.now().minusDays(1).toString())
                .replace("2026-01-20", LocalDate.now().minusDays(9).toString())
                .replace("2026-09-30", LocalDate.now().plusDays(240).toString());
        send(facts);
        scan(Instant.now().toString());
        JsonNode open = await().atMost(ofSeconds(30))
                .until(this::opportunity, found -> found.path("messages").size() > 0);
        assertThat(open.get("signals").size()).isEqualTo(3);
        assertThat(open.get("accountDeletedAt").isNull()).isTrue();

        send("{\"type\":\"account\",\"id\":\"left-1\",\"deleted\":true}\n");
        JsonNode left = await().atMost(ofSeconds(30))
                .until(
                        () -> {
                            rounds.revisit();
                            return opportunity();
                        },
                        found -> found.get("messages").toString().contains("The account was deleted"));

        assertThat(left.get("accountDeletedAt").isNull()).isFalse();
        assertThat(left.get("signals").size()).isZero();
        assertThat(left.get("history")
                        .valueStream()
                        .map(entry -> entry.get("event").asString()
                                + ", "
                                + entry.get("detail").asString("")))
                .contains("ACCOUNT_DELETED, its signals have ended with it");
    }

    private void send(String facts) {
        var answer = admin().post("/api/facts", "application/x-ndjson", facts);
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
