package io.upswell.notifications.application;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.upswell.detection.Refusal;
import io.upswell.notifications.Message;
import io.upswell.notifications.Message.Status;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.Recipients;
import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.MailRound;
import io.upswell.notifications.domain.Ration;
import io.upswell.notifications.domain.Template;
import io.upswell.opportunities.OpportunityStatus;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import test.upswell.As;
import test.upswell.TestClock;

/** With a Slack that answers, refuses, stalls or falls silent. */
@NotificationsTest
class SlackDeliveryTest {

    private static final WireMockServer SLACK =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    /** A day for each test: when one has Slack ask to wait, the next does not. */
    private static final AtomicInteger DAY = new AtomicInteger();

    private static final String POST = "/api/chat.postMessage";
    private static final String UPDATE = "/api/chat.update";
    private static final String SENT = "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1769677200.000100\"}";

    @Autowired
    Correspondence correspondence;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MailRound round;

    @Autowired
    Ration ration;

    @Autowired
    MessageDesk desk;

    @Autowired
    Recipients recipients;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Samples samples = Samples.innovateCorp();

    @DynamicPropertySource
    static void slack(DynamicPropertyRegistry properties) {
        SLACK.start();
        properties.add("upswell.slack.token", () -> "xoxb-test");
        properties.add("upswell.slack.api-url", () -> SLACK.baseUrl() + "/api");
        properties.add("upswell.slack.timeout", () -> "4s");
    }

    @AfterAll
    static void stop() {
        SLACK.stop();
    }

    @BeforeEach
    void fresh() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(12));
        SLACK.resetAll();
        jdbc.sql("delete from notifications.message").update();
        jdbc.sql("delete from notifications.recipient").update();
        jdbc.sql("delete from notifications.alert_push").update();
        clock.set(TestClock.START.plus(Duration.ofDays(DAY.getAndIncrement())));
        recipients.register("casey", "Casey Lindqvist", "casey@example.com", "U1");
        stub(UPDATE, okJson(SENT));
        stub("/api/conversations.open", okJson("{\"ok\":true,\"channel\":{\"id\":\"D1\"}}"));
        history("");
    }

    private void stub(String url, ResponseDefinitionBuilder answer) {
        SLACK.stubFor(post(urlEqualTo(url)).willReturn(answer));
    }

    private void history(String messages) {
        stub("/api/conversations.history", okJson("{\"ok\":true,\"messages\":[%s]}".formatted(messages)));
    }

    /** First one answer, then another. */
    private void stub(String url, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        SLACK.stubFor(post(urlEqualTo(url))
                .inScenario(url)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("then"));
        SLACK.stubFor(post(urlEqualTo(url))
                .inScenario(url)
                .whenScenarioStateIs("then")
                .willReturn(then));
    }

    private void tell(long revision, double score) {
        var snapshot = samples.scored(score, samples.value())
                .at(revision, OpportunityStatus.OPEN, null)
                .snapshot();
        transactions.executeWithoutResult(
                tx -> correspondence.tell("casey", Template.EXPANSION_SIGNAL_ALERT, snapshot, true, story -> story));
        ration.share();
    }

    private Message message() {
        return As.ADMIN
                .call(() -> desk.ofOpportunities(List.of(samples.id())))
                .get(samples.id())
                .getFirst();
    }

    private void awaitStatus(Status status) {
        await().until(() -> message().status() == status);
    }

    private void awaitReason(String part) {
        await().until(() -> String.valueOf(message().reason()).contains(part));
    }

    private void laterAndAgain(Duration by) {
        clock.advance(by);
        round.go();
    }

    private void verifySent(int times) {
        SLACK.verify(times, postRequestedFor(urlEqualTo(POST)));
    }

    @Test
    void sendsOnceAndEditsInPlace() {
        stub(POST, okJson(SENT));
        tell(1, 0.85);
        awaitStatus(Status.SENT);
        assertThat(message().channel()).isEqualTo("slack");
        laterAndAgain(Duration.ofHours(1));
        tell(2, 0.91);
        awaitStatus(Status.UPDATED);
        verifySent(1);
        SLACK.verify(
                1,
                postRequestedFor(urlEqualTo(POST))
                        .withRequestBody(containing("channel=U1"))
                        .withRequestBody(containing("upswell_message"))
                        .withRequestBody(containing(message().id().toString())));
        SLACK.verify(
                1,
                postRequestedFor(urlEqualTo(UPDATE))
                        .withRequestBody(containing("channel=D1"))
                        .withRequestBody(containing("ts=1769677200.000100"))
                        .withRequestBody(containing("parse=none"))
                        .withRequestBody(containing("0.91")));
    }

    @Test
    void waitsAsLongAsSlackAsks() {
        stub(POST, aResponse().withStatus(429).withHeader("Retry-After", "42"), okJson(SENT));
        tell(1, 0.85);
        awaitReason("next try 10:00:42");
        laterAndAgain(Duration.ofSeconds(41));
        verifySent(1);
        laterAndAgain(Duration.ofSeconds(1));
        awaitStatus(Status.SENT);
        verifySent(2);
        assertThat(message().reason()).isNull();
    }

    @Test
    void whileSlackAsksToWaitNothingElseIsTried() {
        stub(POST, aResponse().withStatus(429).withHeader("Retry-After", "42"), okJson(SENT));
        tell(1, 0.85);
        awaitReason("Slack asks to wait");
        transactions.executeWithoutResult(tx -> correspondence.tell(
                "casey", Template.EXPANSION_SIGNAL_ALERT, Samples.innovateCorp().snapshot(), true, story -> story));
        ration.share();
        laterAndAgain(Duration.ofSeconds(41));
        verifySent(1);
        laterAndAgain(Duration.ofSeconds(1));
        await().until(() -> SLACK.findAll(postRequestedFor(urlEqualTo(POST))).size() == 3);
    }

    @Test
    void triesAgainAfterAFault() {
        stub(POST, aResponse().withStatus(500), okJson(SENT));
        tell(1, 0.85);
        awaitReason("Slack answered 500. It waits here; next try 10:00:10.");
        laterAndAgain(Duration.ofSeconds(10));
        awaitStatus(Status.SENT);
        verifySent(2);
        SLACK.verify(
                1,
                postRequestedFor(urlEqualTo("/api/conversations.history"))
                        .withRequestBody(containing("include_all_metadata=1")));
    }

    @Test
    void findsWhatArrivedThoughNoAnswerCame() {
        stub(POST, okJson(SENT).withFixedDelay(6000), okJson(SENT));
        tell(1, 0.85);
        awaitReason("Slack did not answer.");
        String fingerprint = jdbc.sql("select fingerprint from notifications.message")
                .query(String.class)
                .single();
        history("""
                {"type":"message","ts":"1769677199.000001","text":"else"},
                {"type":"message","ts":"1769677200.000100","text":"x","metadata":{"event_type":"upswell_message",
                 "event_payload":{"message_id":"%s","fingerprint":"%s"}}}""".formatted(message().id(), fingerprint));
        laterAndAgain(Duration.ofSeconds(10));
        awaitStatus(Status.SENT);
        verifySent(1);
        SLACK.verify(0, postRequestedFor(urlEqualTo(UPDATE)));

        tell(2, 0.91);
        awaitStatus(Status.UPDATED);
        verifySent(1);
        SLACK.verify(1, postRequestedFor(urlEqualTo(UPDATE)).withRequestBody(containing("ts=1769677200.000100")));
    }

    @Test
    void aNodeThatDiedWhileSendingLeavesADoubt() {
        stub(POST, okJson(SENT));
        tell(1, 0.85);
        awaitStatus(Status.SENT);
        jdbc.sql("""
                        update notifications.message set status = 'QUEUED', sent_at = null, slack_ts = null,
                         slack_channel = null, due_at = created_at, in_doubt = true, claimed_until = :until""")
                .param("until", Timestamp.from(clock.instant().plusSeconds(600)))
                .update();
        history("""
                {"type":"message","ts":"1769677200.000100","text":"x","metadata":{"event_type":"upswell_message",
                 "event_payload":{"message_id":"%s","fingerprint":"older"}}}""".formatted(message().id()));
        laterAndAgain(Duration.ofSeconds(599));
        assertThat(message().status()).isEqualTo(Status.QUEUED);
        laterAndAgain(Duration.ofSeconds(1));
        awaitStatus(Status.UPDATED);
        verifySent(1);
        SLACK.verify(1, postRequestedFor(urlEqualTo(UPDATE)));
    }

    @Test
    void saysWhySlackRefuses() {
        stub(POST, okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"));
        tell(1, 0.85);
        awaitStatus(Status.FAILED);
        assertThat(message().reason()).isEqualTo("Slack did not accept the message (channel_not_found).");
        laterAndAgain(Duration.ofDays(1));
        verifySent(1);
    }

    @Test
    void aFailedOneCanBeTriedAgain() {
        stub(POST, okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"), okJson(SENT));
        tell(1, 0.85);
        awaitStatus(Status.FAILED);
        var id = message().id();
        assertThat(As.CASEY.call(() -> desk.failed(ScrollPosition.keyset(), 10)).stream())
                .extracting(Message::id)
                .containsExactly(id);
        assertThatThrownBy(() -> As.PRIYA.call(() -> desk.retry(id))).isInstanceOf(Refusal.NotFound.class);
        assertThat(As.ADMIN.call(() -> desk.retry(id)).status()).isEqualTo(Status.QUEUED);
        awaitStatus(Status.SENT);
        assertThatThrownBy(() -> As.ADMIN.call(() -> desk.retry(id))).isInstanceOf(Refusal.Conflict.class);
        assertThat(As.ADMIN.call(() -> desk.failed(ScrollPosition.keyset(), 10)).stream())
                .isEmpty();
    }

    @Test
    void waitsUntilAnOperatorHasMendedTheToken() {
        stub(POST, okJson("{\"ok\":false,\"error\":\"invalid_auth\"}"), okJson(SENT));
        tell(1, 0.85);
        awaitReason("(invalid_auth). It waits here; next try 10:00:10.");
        laterAndAgain(Duration.ofSeconds(10));
        awaitStatus(Status.SENT);
    }

    @Test
    void looksAPersonUpOnce() {
        recipients.register("casey", "Casey Lindqvist", "cl@example.com", null);
        jdbc.sql("update notifications.recipient set slack_id = null").update();
        stub("/api/users.lookupByEmail", okJson("{\"ok\":true,\"user\":{\"id\":\"U7\"}}"));
        stub(POST, okJson(SENT));
        tell(1, 0.85);
        awaitStatus(Status.SENT);
        var other = Samples.innovateCorp().snapshot();
        transactions.executeWithoutResult(
                tx -> correspondence.tell("casey", Template.EXPANSION_SIGNAL_ALERT, other, true, story -> story));
        ration.share();
        await().until(() -> SLACK.findAll(postRequestedFor(urlEqualTo(POST))).size() == 2);
        SLACK.verify(2, postRequestedFor(urlEqualTo(POST)).withRequestBody(containing("channel=U7")));
        SLACK.verify(
                1,
                postRequestedFor(urlEqualTo("/api/users.lookupByEmail"))
                        .withRequestBody(containing("cl%40example.com")));
    }

    @Test
    void keepsHereWhatSlackHasNobodyFor() {
        recipients.register("casey", "Casey Lindqvist", "gone@example.com", null);
        stub("/api/users.lookupByEmail", okJson("{\"ok\":false,\"error\":\"users_not_found\"}"));
        tell(1, 0.85);
        awaitStatus(Status.SENT);
        assertThat(message().channel()).isEqualTo("inbox");
        assertThat(message().reason()).isEqualTo("Slack knows no user for casey, so the message is kept here.");
        tell(2, 0.91);
        awaitStatus(Status.UPDATED);
        verifySent(0);
    }

    @Test
    void anEditDuringTheDeliveryFollows() {
        stub(POST, okJson(SENT).withFixedDelay(700));
        tell(1, 0.85);
        await().until(() -> SLACK.findAll(postRequestedFor(urlEqualTo(POST))).size() == 1);
        tell(2, 0.91);
        awaitStatus(Status.UPDATED);
        verifySent(1);
        SLACK.verify(1, postRequestedFor(urlEqualTo(UPDATE)).withRequestBody(containing("0.91")));
    }
}
