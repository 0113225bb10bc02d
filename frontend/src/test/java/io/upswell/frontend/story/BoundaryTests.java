package io.upswell.frontend.story;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What lies on, just under and just over a threshold, over HTTP. */
class BoundaryTests extends RunningUpswell {

    private static final String ARRIVED = "2026-03-10T08:00:00Z";
    private static final String AS_OF = "2026-03-10T10:00:00Z";

    private static final String ACCOUNT = """
            {"type":"account","id":"%s","name":"%s","arr":%d,"currency":"USD","plan":"boundary","csm":"casey"%s}
            """;

    private static boolean sent;

    @BeforeEach
    void facts() {
        if (sent) {
            return;
        }
        sent = true;
        admin().facts(
                        ARRIVED,
                        """
                        {"type":"plan","id":"boundary","name":"Boundary","rank":1,"annual_price":30000,"seat_price":600}
                        """
                                + account("b-80", 60_000, ",\"limits\":{\"api_calls\":1000}") + usage("b-80", 800)
                                + account("b-79", 60_000, ",\"limits\":{\"api_calls\":1000}") + usage("b-79", 790)
                                + account("b-12", 60_000, ",\"limits\":{\"api_calls\":1000}") + usage("b-12", 120)
                                + account("b-81", 60_000, ",\"limits\":{\"api_calls\":1000}") + usage("b-81", 810)
                                + account("b-none", 60_000, "") + usage("b-none", 810)
                                + account("b-even", 60_000, ",\"contracted_seats\":3") + users("b-even", 3)
                                + account("b-over", 60_000, ",\"contracted_seats\":3") + users("b-over", 4)
                                + account("b-500", 1_000_000, ",\"contracted_seats\":500") + users("b-500", 501));
        scan(AS_OF);
    }

    @Test
    void exactlyEightyPercentAndLessAreSilent() {
        assertThat(signals("b-80")).isEmpty();
        assertThat(signals("b-79")).isEmpty();
        assertThat(signals("b-12")).isEmpty();
        assertThat(signals("b-81")).contains("USAGE_LIMIT_APPROACHING");
    }

    @Test
    void anUnknownLimitIsNotEvaluableAndSaysSo() {
        assertThat(signals("b-none")).isEmpty();
        assertThat(evaluations("b-none"))
                .contains("USAGE_LIMIT_APPROACHING\",\"outcome\":\"NOT_EVALUABLE\"")
                .contains("limit");
    }

    @Test
    void asManyUsersAsSeatsAreSilentAndOneMoreIsNot() {
        assertThat(signals("b-even")).isEmpty();
        assertThat(signals("b-over")).contains("SEAT_OVERAGE");
    }

    @Test
    void oneSeatOverFiveHundredIsWorthOneSeatAndAlertsNobody() {
        assertThat(signals("b-500")).contains("SEAT_OVERAGE");
        JsonNode opportunity = await().atMost(ofSeconds(20))
                .until(
                        () -> ask(
                                        "b-500",
                                        "opportunity { estimatedExpansionArr compositeScore band messages { id } tasks { id } }")
                                .get("opportunity"),
                        o -> !o.isNull());
        assertThat(opportunity.get("estimatedExpansionArr").asDouble()).isEqualTo(600);
        assertThat(opportunity.get("compositeScore").asDouble()).isCloseTo(0.388, within(0.001));
        assertThat(opportunity.get("band").asString()).isEqualTo("LOW");
        assertThat(opportunity.get("messages").size()).isZero();
        assertThat(opportunity.get("tasks").size()).isZero();
    }

    private String signals(String account) {
        return ask(account, "signals { type }").get("signals").toString().replace("[]", "");
    }

    private String evaluations(String account) {
        return ask(account, "evaluations { rule outcome reason }").toString();
    }

    private JsonNode ask(String account, String fields) {
        return admin().data("{ account(id: \"%s\") { %s } }".formatted(account, fields))
                .get("account");
    }

    private static String account(String id, int arr, String more) {
        return ACCOUNT.formatted(id, id, arr, more);
    }

    private static String usage(String account, int value) {
        return """
                {"type":"usage","account":"%s","metric":"api_calls","date":"2026-03-09","value":%d}
                """.formatted(account, value);
    }

    private static String users(String account, int count) {
        return PrdFacts.users("Sales", count, "2025-06-02")
                .replace("\"acc-1\"", "\"" + account + "\"")
                .replace("2026-01-28", "2026-03-09");
    }
}
