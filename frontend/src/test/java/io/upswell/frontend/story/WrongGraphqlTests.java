package io.upswell.frontend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Wrong calls get a clear word and the right code, whatever is wrong with them. */
class WrongGraphqlTests extends RunningUpswell {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            not a query              | { account(id: "x" | BAD_REQUEST
            unknown field            | { account(id: "x") { colour } } | BAD_REQUEST
            unknown enum value       | { opportunities(filter: { status: [MAYBE] }) { edges { node { id } } } } | BAD_REQUEST
            date that is none        | { expansionMetrics(from: "2026-02-30", to: "2026-03-01") { funnel { step } } } | BAD_REQUEST
            to before from           | { expansionMetrics(from: "2026-03-02", to: "2026-03-01") { funnel { step } } } | BAD_REQUEST
            instant without offset   | mutation { runScan(asOf: "2026-01-29T10:00:00") { id } } | BAD_REQUEST
            scan of the future       | mutation { runScan(asOf: "2999-01-01T00:00:00Z") { id } } | BAD_REQUEST
            id that is no uuid       | mutation { createOpportunity(id: "17") { id } } | NOT_FOUND
            cursor of nowhere        | { accounts(first: 1, after: "garbage") { edges { node { id } } } } | BAD_REQUEST
            cursor in no alphabet    | { opportunities(first: 1, after: "*") { edges { node { id } } } } | BAD_REQUEST
            nobody's opportunity     | mutation { qualifyOpportunity(id: "%1$s") { id } } | NOT_FOUND
            nobody's handoff         | mutation { acceptHandoff(id: "%1$s") { id } } | NOT_FOUND
            nobody's task            | mutation { completeTask(id: "%1$s") { id } } | NOT_FOUND
            nobody's account         | mutation { recordManualIdentification(accountId: "nobody", date: "2026-01-01") { id } } | NOT_FOUND
            """)
    void isRefused(String what, String query, String code) {
        JsonNode answer = admin().ask(query.formatted(NOBODY), Map.of());
        JsonNode error = answer.get("errors").get(0);
        assertThat(error.get("extensions").get("code").asString())
                .as(answer.toString())
                .isEqualTo(code);
        assertThat(error.get("message").asString()).isNotBlank();
    }

    @Test
    void aDeepQueryIsRefusedBeforeItRuns() {
        String deep = "account { opportunity { ".repeat(20) + "id" + " } }".repeat(20);
        JsonNode answer = admin().ask("{ opportunities { edges { node { %s } } } }".formatted(deep), Map.of());
        assertThat(answer.get("errors").get(0).get("extensions").get("code").asString())
                .isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/facts", "/v1/batch"})
    void strangersGetA401AndNoRedirect(String path) {
        var response = admin().as("admin", "wrong").post(path, "application/json", "{}");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("UNAUTHENTICATED");
    }
}
