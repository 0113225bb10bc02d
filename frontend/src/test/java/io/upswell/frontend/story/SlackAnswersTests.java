package io.upswell.frontend.story;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.Refusal;
import io.upswell.notifications.SlackStandIn;
import io.upswell.notifications.SlackStandIn.Shown;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CSM answers in Slack, here in its stand-in: signed, over HTTP. Each step builds on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlackAnswersTests extends RunningUpswell {

    private static final String ARRIVED = "2026-01-29T08:00:00Z";
    private static final String AS_OF = "2026-01-29T10:00:00Z";
    private static final String FACTS =
            PrdFacts.BASE.replace("acc-1", "slack-1").replace("conv-1", "slack-conv-1");

    @Autowired
    SlackStandIn slack;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        for (String login : new String[] {"casey:CSM", "priya:CSM", "sam:SALES"}) {
            String name = login.split(":")[0];
            jdbc.sql("""
                            insert into frontend.login (username, display_name, email, role, team, password_hash, demo)
                            values (?, ?, ?, ?, 'north', 'none', false) on conflict (username) do nothing""")
                    .params(
                            name,
                            Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Test",
                            name + "@example.com",
                            login.split(":")[1])
                    .update();
        }
    }

    private JsonNode opportunity() {
        return admin().data("""
                        { account(id: "slack-1") { opportunity { id status metadata
                            messages { id recipient template status text blocks } handoff { id stage } } } }""").get("account").get("opportunity");
    }

    private JsonNode message(String template) {
        return opportunity()
                .get("messages")
                .valueStream()
                .filter(m -> m.get("template").asString().equals(template))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode alert() {
        return message("expansion_signal_alert");
    }

    private Shown press(As who, String action, String value) {
        UUID message = UUID.fromString(alert().get("id").asString());
        return who.call(() -> slack.press(who.username(), message, action, value));
    }

    private String id() {
        return opportunity().get("id").asString();
    }

    private void awaitAlert(String part) {
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(alert().get("text").asString()).contains(part));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    @Test
    @Order(1)
    void createConfirmsAndTheMessageSaysWhoDidIt() {
        admin().facts(ARRIVED, FACTS);
        scan(AS_OF);
        await().atMost(ofSeconds(20))
                .until(() ->
                        !opportunity().isNull() && opportunity().get("messages").size() == 2);
        assertThat(slack.active()).isTrue();
        Shown shown = press(As.CASEY, "create_opportunity", id());
        assertThat(shown.whispers()).isEmpty();
        awaitAlert("Opportunity confirmed by Casey");
        awaitAlert("[Qualify for");
    }

    @Test
    @Order(2)
    void aLateClickIsToldWhoWasFirst() {
        assertThat(press(As.CASEY, "create_opportunity", id()).whispers())
                .singleElement()
                .asString()
                .contains("already confirmed by Casey")
                .endsWith("Nothing changed.");
    }

    @Test
    @Order(3)
    void whoeverHasNothingToDoWithTheAccountChangesNothing() {
        assertThat(press(As.PRIYA, "create_opportunity", id()).whispers())
                .containsExactly("Priya, this is not one of your accounts. Nothing changed.");
        assertThatThrownBy(
                        () -> As.PRIYA.call(() -> slack.press("casey", UUID.randomUUID(), "create_opportunity", id())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    @Order(4)
    void theDraftStandsOnTheEvidenceAndCanBeEdited() {
        JsonNode view = json(press(As.CASEY, "draft_outreach", id()).views().getFirst());
        assertThat(view.get("blocks").get(0).get("text").get("text").asString()).contains("Dana Whitfield");
        assertThat(view.get("blocks").get(1).get("element").get("initial_value").asString())
                .startsWith("Hi Dana,")
                .contains("92%")
                .contains("does it do cohorts out of the box")
                .contains("Advanced Analytics and API Plus")
                .endsWith("Casey Test");
        Shown kept =
                As.CASEY.call(() -> slack.submit("casey", view.toString(), Map.of("text", "Hi Dana, <let's> talk")));
        assertThat(kept.replies()).containsExactly("Hi Dana, &lt;let's&gt; talk");
    }

    @Test
    @Order(5)
    void whyThisScoreAddsUp() {
        assertThat(press(As.CASEY, "more", "why_score:" + id()).views().getFirst())
                .contains("Usage Limit Approaching adds")
                .contains("Without it");
    }

    @Test
    @Order(6)
    void snoozedAndTakenBack() {
        String view = press(As.CASEY, "more", "snooze_until:" + id()).views().getFirst();
        Shown wrong = As.CASEY.call(() -> slack.submit("casey", view, Map.of("until", "date", "date", "2020-01-01")));
        assertThat(wrong.faults()).containsEntry("date", "Choose a day after today.");
        String later = LocalDate.now().plusDays(40).toString();
        As.CASEY.call(() -> slack.submit("casey", view, Map.of("until", "date", "date", later)));
        awaitAlert("Snoozed until");
        assertThat(As.CASEY.call(() -> slack.home("casey"))).contains("Snoozed").contains("InnovateCorp");
        press(As.CASEY, "create_opportunity", id());
        awaitAlert("Opportunity confirmed by Casey");
    }

    @Test
    @Order(7)
    void qualifiedByDialogAndAcceptedByTheRep() {
        String view = press(As.CASEY, "qualify_opportunity", id()).views().getFirst();
        As.CASEY.call(() -> slack.submit("casey", view, Map.of("need", "Cohorts", "note", "Dana asked.")));
        awaitAlert("Qualified by Casey");
        await().atMost(ofSeconds(20)).until(() -> !opportunity().get("handoff").isNull());
        assertThat(press(As.CASEY, "qualify_opportunity", id()).whispers())
                .singleElement()
                .asString()
                .contains("already qualified");
        assertThat(As.CASEY.call(() -> slack.home("casey"))).contains("Waiting on Sales");

        String handoff = opportunity().get("handoff").get("id").asString();
        press(As.SAM, "accept_handoff", handoff);
        await().atMost(ofSeconds(20))
                .until(() ->
                        opportunity().get("handoff").get("stage").asString().equals("ACCEPTED"));
    }

    @Test
    @Order(8)
    void unsignedNobodyGetsIn() {
        assertThat(admin().post("/slack/events", "application/json", "{\"type\":\"url_verification\"}")
                        .statusCode())
                .isEqualTo(401);
    }
}
