package io.upswell.frontend.story;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The PRD's example from facts to won, over HTTP alone. Each step builds on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrdExampleTests extends RunningUpswell {

    private static final String ARRIVED = "2026-01-29T08:00:00Z";
    private static final String AS_OF = "2026-01-29T10:00:00Z";

    private static final String OPPORTUNITY = """
            { account(id: "acc-1") { signals { type strength details } opportunity { id status compositeScore band
              estimatedExpansionArr suggestedProducts metadata tasks { id title dueDate priority }
              messages { id recipient template status text } handoff { id stage rep crmId } } } }""";

    @Test
    @Order(1)
    void usageAndInterestAreWorthAnOpenOpportunity() {
        JsonNode receipt = admin().facts(ARRIVED, PrdFacts.BASE);
        assertThat(receipt.get("rejected").asInt()).as(receipt.toString()).isZero();

        assertThat(scan(AS_OF).get("status").asString()).isEqualTo("COMPLETED");
        JsonNode account = untilMessages(2);

        assertThat(strengths(account))
                .containsExactlyInAnyOrder("USAGE_LIMIT_APPROACHING 0.85", "FEATURE_INTEREST 0.70");
        JsonNode opportunity = account.get("opportunity");
        assertThat(opportunity.get("status").asString()).isEqualTo("OPEN");
        assertThat(opportunity.get("band").asString()).isEqualTo("HIGH");
        assertThat(opportunity.get("compositeScore").asDouble()).isCloseTo(0.8033, within(0.001));
        assertThat(opportunity.get("estimatedExpansionArr").asDouble()).isEqualTo(45_000);
        assertThat(opportunity.get("suggestedProducts").toString()).isEqualTo("[\"Advanced Analytics\",\"API Plus\"]");
        assertThat(opportunity.get("tasks").size()).isEqualTo(1);
        assertThat(opportunity.get("tasks").get(0).get("dueDate").asString()).isEqualTo("2026-02-05");
        assertThat(opportunity.get("metadata").propertyNames())
                .containsExactlyInAnyOrder(
                        "signals",
                        "composite_score",
                        "estimated_expansion_arr",
                        "suggested_products",
                        "recommended_approach");
        assertThat(templates(opportunity))
                .containsExactlyInAnyOrder("casey expansion_signal_alert", "sam expansion_signal_sales_alert");
    }

    @Test
    @Order(2)
    void theMarketingTeamUpdatesTheSameMessages() {
        List<String> before =
                ids(admin().data(OPPORTUNITY).get("account").get("opportunity").get("messages"));
        admin().facts(ARRIVED, PrdFacts.MARKETING);

        scan(AS_OF);
        JsonNode account = await().atMost(ofSeconds(20))
                .until(
                        () -> admin().data(OPPORTUNITY).get("account"),
                        a -> a.get("opportunity").get("compositeScore").asDouble() > 0.85
                                && a.get("opportunity")
                                        .get("messages")
                                        .toString()
                                        .contains("0.85"));

        assertThat(account.get("opportunity").get("compositeScore").asDouble()).isCloseTo(0.8517, within(0.001));
        assertThat(ids(account.get("opportunity").get("messages"))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(account.get("opportunity").get("estimatedExpansionArr").asDouble())
                .isEqualTo(45_000);
    }

    @Test
    @Order(3)
    void scanningAgainAddsNothing() {
        JsonNode before = admin().data(OPPORTUNITY);
        scan(AS_OF);
        scan(AS_OF);
        assertThat(admin().data(OPPORTUNITY)).isEqualTo(before);
        assertThat(admin().data("{ opportunities(filter: { accountId: \"acc-1\" }) { edges { node { id } } } }")
                        .get("opportunities")
                        .get("edges")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void qualifiedItGoesToSalesAndIsWon() {
        String id = admin().data(OPPORTUNITY)
                .get("account")
                .get("opportunity")
                .get("id")
                .asString();
        admin().data("mutation { qualifyOpportunity(id: \"%s\", note: \"Dana asked for cohorts.\") { status } }"
                .formatted(id));

        JsonNode handoff = await().atMost(ofSeconds(20))
                .until(
                        () -> admin().data(OPPORTUNITY)
                                .get("account")
                                .get("opportunity")
                                .get("handoff"),
                        h -> !h.isNull() && !h.get("crmId").isNull());
        assertThat(handoff.get("rep").asString()).isEqualTo("sam");
        assertThat(handoff.get("stage").asString()).isEqualTo("REQUESTED");

        String handoffId = handoff.get("id").asString();
        admin().data("mutation { acceptHandoff(id: \"%s\") { stage } }".formatted(handoffId));
        admin().data("mutation { moveHandoff(id: \"%s\", stage: PROPOSAL, amount: 45000) { stage } }"
                .formatted(handoffId));
        admin().data("mutation { moveHandoff(id: \"%s\", stage: WON, amount: 44000) { stage } }".formatted(handoffId));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(funnel())
                        .containsExactly(
                                "DETECTED 1",
                                "ALERTED 1",
                                "OPENED 1",
                                "QUALIFIED 1",
                                "HANDED_OFF 1",
                                "ACCEPTED 1",
                                "PROPOSAL 1",
                                "WON 1"));
    }

    private List<String> funnel() {
        return admin().data("""
                        { expansionMetrics(from: "2026-01-01", to: "2026-01-31") { funnel { step count } } }""")
                .get("expansionMetrics")
                .get("funnel")
                .valueStream()
                .map(step ->
                        step.get("step").asString() + " " + step.get("count").asInt())
                .toList();
    }

    private JsonNode untilMessages(int count) {
        return await().atMost(ofSeconds(20))
                .until(
                        () -> admin().data(OPPORTUNITY).get("account"),
                        a -> !a.get("opportunity").isNull()
                                && a.get("opportunity").get("messages").size() == count);
    }

    private static List<String> strengths(JsonNode account) {
        return account.get("signals")
                .valueStream()
                .map(s -> "%s %.2f"
                        .formatted(s.get("type").asString(), s.get("strength").asDouble()))
                .toList();
    }

    private static List<String> templates(JsonNode opportunity) {
        return opportunity
                .get("messages")
                .valueStream()
                .map(m ->
                        m.get("recipient").asString() + " " + m.get("template").asString())
                .toList();
    }

    private static List<String> ids(JsonNode messages) {
        return messages.valueStream().map(m -> m.get("id").asString()).toList();
    }
}
