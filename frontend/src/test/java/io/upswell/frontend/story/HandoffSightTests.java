package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

/** Who sees which handoffs over GraphQL: a rep their own, a CSM those of their accounts, a manager the team's. */
class HandoffSightTests extends RunningUpswell {

    private static final String PASSWORD = "a word";
    private static final String ARRIVED = "2026-04-10T08:00:00Z";
    private static final String SUBSCRIPTION = "subscription { handoffChanged { id stage } }";

    private static Map<String, String> handoffs = Map.of();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void twoHandoffsOfTwoTeams() {
        if (!handoffs.isEmpty()) {
            return;
        }
        login("rep-a", "SALES", "alpha");
        login("csm-a", "CSM", "alpha");
        login("boss-a", "MANAGER", "alpha");
        login("rep-b", "SALES", "beta");
        login("csm-b", "CSM", "beta");
        login("boss-b", "MANAGER", "beta");
        admin().facts(ARRIVED, PrdFacts.PRICE_BOOK + account("a") + account("b"));
        scan("2026-04-10T10:00:00Z");
        handoffs = Map.of("a", handedOver("a"), "b", handedOver("b"));
    }

    @Test
    void everybodySeesTheirOwnAndNobodyAnothersTeams() {
        for (String person : List.of("rep", "csm", "boss")) {
            for (String team : List.of("a", "b")) {
                String other = team.equals("a") ? "b" : "a";
                Client viewer = as(person + "-" + team);
                assertThat(listed(viewer)).as(person).containsExactly(handoffs.get(team));
                assertThat(one(viewer, team).isNull()).as(person).isFalse();
                assertThat(one(viewer, other).isNull()).as(person).isTrue();
                assertThat(viewer.ask(move(other), Map.of()).toString()).contains("NOT_FOUND");
            }
        }
        assertThat(listed(admin())).containsAll(handoffs.values());
    }

    @Test
    void aCsmReadsAndDoesNotMove() {
        assertThat(as("csm-a").ask(move("a"), Map.of()).toString()).contains("FORBIDDEN");
    }

    @Test
    void subscribersHearOfTheirOwnByEventStreamAndByWebSocket() throws Exception {
        try (var rep = Subscription.byEventStream(as("rep-a"), SUBSCRIPTION);
                var csm = Subscription.byWebSocket(as("csm-a"), SUBSCRIPTION);
                var other = Subscription.byWebSocket(as("rep-b"), SUBSCRIPTION)) {
            await().atMost(ofSeconds(30)).pollInterval(ofMillis(300)).until(() -> {
                say("a");
                say("b");
                return heard(rep, "a") && heard(csm, "a") && heard(other, "b");
            });
            assertThat(heard(rep, "b") || heard(csm, "b") || heard(other, "a")).isFalse();
        }
    }

    @Test
    void withoutASignInNobodySubscribes() {
        var nobody = admin().as("nobody", "wrong");
        assertThat(nobody.post("/graphql", "application/json", "{\"query\":\"%s\"}".formatted(SUBSCRIPTION))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Subscription.handshake(nobody)).isEqualTo(401);
    }

    /** Something that changes the handoff without moving it. */
    private void say(String team) {
        admin().data("mutation { askCsm(handoffId: \"%s\", question: \"Who signs?\") { id } }"
                .formatted(handoffs.get(team)));
    }

    private static boolean heard(Subscription subscription, String team) {
        return subscription.heard().contains(handoffs.get(team));
    }

    private static String move(String team) {
        return "mutation { rejectHandoff(id: \"%s\", reason: \"no\") { id } }".formatted(handoffs.get(team));
    }

    private static List<String> listed(Client viewer) {
        return viewer.data("{ handoffs(first: 100) { edges { node { id } } } }")
                .at("/handoffs/edges")
                .findValuesAsString("id");
    }

    private static JsonNode one(Client viewer, String team) {
        return viewer.data("{ handoff(id: \"%s\") { id } }".formatted(handoffs.get(team)))
                .get("handoff");
    }

    private Client as(String username) {
        return admin().as(username, PASSWORD);
    }

    private void login(String username, String role, String team) {
        jdbc.sql("""
                        insert into frontend.login
                               (username, display_name, email, role, team, password_hash, demo)
                        values (:username, :username, :username || '@upswell.example', :role, :team, :hash, false)
                        """)
                .param("username", username)
                .param("role", role)
                .param("team", team)
                .param("hash", encoder.encode(PASSWORD))
                .update();
    }

    private static String account(String team) {
        return """
                {"type":"account","id":"sight-%1$s","name":"Sight %1$s","arr":60000,"currency":"USD","plan":"professional","contracted_seats":40,"limits":{"api_calls":1000},"csm":"csm-%1$s","sales_rep":"rep-%1$s"}
                {"type":"usage","account":"sight-%1$s","metric":"api_calls","date":"2026-04-09","value":920}
                """.formatted(team);
    }

    private String handedOver(String team) {
        String query = "{ account(id: \"sight-%s\") { opportunity { id handoff { id } } } }".formatted(team);
        String id = await().atMost(ofSeconds(30))
                .until(() -> admin().data(query).at("/account/opportunity/id"), found -> found.isString())
                .asString();
        admin().data("mutation { qualifyOpportunity(id: \"%s\") { id } }".formatted(id));
        return await().atMost(ofSeconds(30))
                .until(() -> admin().data(query).at("/account/opportunity/handoff/id"), found -> found.isString())
                .asString();
    }
}
