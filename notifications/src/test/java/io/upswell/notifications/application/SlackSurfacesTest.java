package io.upswell.notifications.application;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.upswell.detection.PriceBook;
import io.upswell.detection.SignalDetected;
import io.upswell.notifications.Recipients;
import io.upswell.notifications.Samples;
import io.upswell.notifications.SlackClicks;
import io.upswell.notifications.adapter.slack.SlackLimits;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.Origin;
import io.upswell.opportunities.Qualification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Buttons, dialogs and the home tab, over HTTP against a stand-in Slack, with the desks that decide behind them. */
@SpringBootTest(
        properties = {
            "spring.graphql.schema.locations=classpath*:graphql/**/",
            "upswell.alerts.gather=PT0S",
            "upswell.alerts.daily-budget=100",
            "upswell.alerts.round-interval=PT0.1S",
            "upswell.slack.pace=PT0S",
            "upswell.slack.token=xoxb-test",
            "upswell.slack.signing-secret=" + SlackClicks.SECRET,
            "upswell.scan.daily=false",
            "upswell.outreach.phrasing=model",
            "upswell.analyst.kind=openai",
            "upswell.analyst.openai.model=of-the-test"
        })
@Import({TestDatabase.class, TestClock.Configuration.class, SlackClicks.class})
class SlackSurfacesTest {

    private static final WireMockServer SLACK =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final String MODEL = "/v1/chat/completions";
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    @Autowired
    SlackClicks clicks;

    @Autowired
    OpportunityDesk opportunities;

    @Autowired
    Recipients recipients;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID id = new UUID(0, 0);

    @DynamicPropertySource
    static void slack(DynamicPropertyRegistry properties) {
        SLACK.start();
        properties.add("upswell.slack.api-url", () -> SLACK.baseUrl() + "/api");
        properties.add("upswell.analyst.openai.base-url", () -> SLACK.baseUrl() + "/v1");
    }

    @AfterAll
    static void stop() {
        SLACK.stop();
    }

    @BeforeEach
    void alerted() {
        SLACK.resetAll();
        jdbc.sql("delete from notifications.recipient").update();
        recipients.register("casey", "Casey Lindqvist", "casey@example.com", null);
        recipients.register("priya", "Priya Raman", "priya@example.com", null);
        stub("users.lookupByEmail", okJson("{\"ok\":false,\"error\":\"users_not_found\"}"));
        SLACK.stubFor(post(urlEqualTo("/api/users.lookupByEmail"))
                .withRequestBody(containing("casey"))
                .willReturn(okJson("{\"ok\":true,\"user\":{\"id\":\"U-casey\"}}")));
        person("U-priya", "priya@example.com");
        person("U-nobody", "nobody@example.com");
        for (String method : List.of("chat.postMessage", "chat.update", "chat.postEphemeral")) {
            stub(method, okJson("{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1769677200.000100\"}"));
        }
        stub("views.open", okJson("{\"ok\":true,\"view\":{\"id\":\"V1\"}}"));
        stub("views.update", okJson("{\"ok\":true}"));
        stub("views.publish", okJson("{\"ok\":true}"));
        detect("InnovateCorp");
    }

    @AfterEach
    void allWithinSlacksLimits() {
        for (var said : SLACK.findAll(postRequestedFor(urlMatching("/api/.*")))) {
            SlackLimits.check(SlackClicks.form(said.getBodyAsString()));
        }
    }

    private void stub(String method, ResponseDefinitionBuilder answer) {
        SLACK.stubFor(post(urlEqualTo("/api/" + method)).willReturn(answer));
    }

    private void person(String user, String email) {
        SLACK.stubFor(post(urlEqualTo("/api/users.info"))
                .withRequestBody(containing(user))
                .willReturn(okJson("{\"ok\":true,\"user\":{\"id\":\"%s\",\"profile\":{\"email\":\"%s\"}}}"
                        .formatted(user, email))));
    }

    private void detect(String name) {
        String account = "acc-" + ACCOUNTS.incrementAndGet();
        int before = sent("chat.postMessage").size();
        Samples samples = Samples.innovateCorp().named(name).of(account);
        transactions.executeWithoutResult(tx -> events.publishEvent(new SignalDetected(
                UUID.randomUUID(),
                ACCOUNTS.get(),
                samples.snapshot().account(),
                new PriceBook(List.of(), List.of()),
                samples.signals(),
                Set.of(Samples.USAGE.id()),
                clock.instant())));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sent("chat.postMessage").size() > before);
        id = As.CASEY
                .call(() -> opportunities.ofAccounts(List.of(account)))
                .get(account)
                .id();
    }

    private OpportunitySnapshot opportunity() {
        return As.CASEY.call(() -> opportunities.find(id)).orElseThrow();
    }

    /** What was said to this method, each as its parameters. */
    private List<String> sent(String method) {
        return SLACK.findAll(postRequestedFor(urlEqualTo("/api/" + method))).stream()
                .map(said -> SlackClicks.form(said.getBodyAsString()).toString())
                .map(said ->
                        said.replace("\\u0026", "&").replace("\\u003c", "<").replace("\\u003e", ">"))
                .toList();
    }

    private void awaitSaid(String method, String... parts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent(method))
                        .anySatisfy(said -> assertThat(said).contains(parts)));
    }

    private JsonNode dialog(String action) {
        int before = sent("views.open").size();
        clicks.press("U-casey", action, id.toString());
        await().atMost(Duration.ofSeconds(30)).until(() -> sent("views.open").size() > before);
        return clicks.view(SLACK.findAll(postRequestedFor(urlEqualTo("/api/views.open")))
                .getLast()
                .getBodyAsString());
    }

    @Test
    void theMessageItselfSaysWhatWasDone() {
        clicks.press("U-casey", "create_opportunity", id.toString());
        awaitSaid("chat.update", "channel=D1", "ts=1769677200.000100", "Opportunity confirmed by Casey");
        assertThat(opportunity().confirmedBy()).isEqualTo("Casey Lindqvist");
    }

    @Test
    void qualifyingFillsTheChecklist() {
        JsonNode view = dialog("qualify_opportunity");
        assertThat(view.path("blocks")
                        .valueStream()
                        .map(block -> block.path("block_id").asString()))
                .containsExactly("need", "stakeholder", "timing", "value", "close", "note");
        var wrong = clicks.submit("U-casey", view, Map.of("value", "a lot", "close", "2020-01-01"));
        assertThat(wrong.path("response_action").asString()).isEqualTo("errors");
        assertThat(wrong.path("errors").path("value").asString()).isEqualTo("Write a figure such as 45000.");
        assertThat(wrong.path("errors").path("close").asString()).isEqualTo("Choose a day to come.");
        var right = clicks.submit(
                "U-casey",
                view,
                Map.of(
                        "need", "Cohorts without an analyst",
                        "stakeholder", "Raj Iyer",
                        "timing", "before March",
                        "value", "45,000",
                        "close", "2026-03-15",
                        "note", "Raj joins."));
        assertThat(right.isMissingNode()).isTrue();
        awaitSaid("chat.update", "Qualified by Casey", "Raj joins.");
        assertThat(opportunity().qualification())
                .isEqualTo(new Qualification(
                        "Cohorts without an analyst",
                        "Raj Iyer",
                        "before March",
                        new BigDecimal("45000"),
                        LocalDate.of(2026, 3, 15)));
        assertThat(As.CASEY.call(() -> opportunities.history(List.of(id))).get(id))
                .filteredOn(entry -> entry.event() == HistoryEvent.QUALIFIED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.origin()).isEqualTo(Origin.SLACK);
                    assertThat(entry.by()).isEqualTo("casey");
                });
    }

    @Test
    void dialogsAskForWhatTheyNeed() {
        JsonNode snooze = dialog("snooze_until");
        assertThat(clicks.submit("U-casey", snooze, Map.of("until", "date", "date", "2026-01-29"))
                        .path("errors")
                        .path("date")
                        .asString())
                .isEqualTo("Choose a day after today.");
        clicks.submit("U-casey", snooze, Map.of("until", "date", "date", "2026-03-02"));
        awaitSaid("chat.update", "Snoozed until 2 Mar");

        assertThat(clicks.submit("U-casey", dialog("already_knew"), Map.of("since", "2027-01-01"))
                        .path("errors")
                        .path("since")
                        .asString())
                .isEqualTo("That is still to come.");

        clicks.submit("U-casey", dialog("not_a_fit"), Map.of("reason", "NO_BUDGET", "note", "Next year."));
        awaitSaid("chat.update", "Dismissed by Casey", "no budget", "Next year.");
        assertThat(opportunity().status()).isEqualTo(OpportunityStatus.DISMISSED);
    }

    @Test
    void theDraftIsPhrasedByTheModelAndElseAsTheTemplateHasIt() {
        detect("Northwind");
        model(okJson("""
                {"choices":[{"message":{"role":"assistant","content":"Hi Dana, shall we talk about cohorts? Casey"}}]}"""));
        assertThat(draft().toString()).contains("Hi Dana, shall we talk about cohorts? Casey");
        var asked =
                SLACK.findAll(postRequestedFor(urlEqualTo(MODEL))).getFirst().getBodyAsString();
        assertThat(asked).contains("Asked about Advanced Analytics capabilities", "92", "Dana", "Casey Lindqvist");
        assertThat(asked).doesNotContain("InnovateCorp", "75000", "U-casey", "example.com");

        model(aResponse().withStatus(500));
        JsonNode outreach = draft();
        assertThat(outreach.toString()).contains("Hi Dana,", "you brought up", "92%");
        clicks.submit("U-casey", outreach, Map.of("text", "Hi Dana, <let's> talk"));
        awaitSaid("chat.postMessage", "thread_ts=1769677200.000100", "&lt;let's&gt; talk");
    }

    private void model(ResponseDefinitionBuilder answer) {
        SLACK.stubFor(post(urlEqualTo(MODEL)).willReturn(answer));
    }

    /** The dialog that takes the place of the one that says it takes a while. */
    private JsonNode draft() {
        int before = sent("views.update").size();
        assertThat(dialog("draft_outreach").toString())
                .contains("is being written")
                .doesNotContain("submit");
        await().atMost(Duration.ofSeconds(30)).until(() -> sent("views.update").size() > before);
        var update =
                SLACK.findAll(postRequestedFor(urlEqualTo("/api/views.update"))).getLast();
        assertThat(SlackClicks.form(update.getBodyAsString())).containsEntry("view_id", "V1");
        return clicks.view(update.getBodyAsString());
    }

    @Test
    void aLateClickHearsWhoWasFirst() {
        As.CASEY.call(() -> opportunities.qualify(id, null));
        clicks.press("U-casey", "create_opportunity", id.toString());
        awaitSaid(
                "chat.postEphemeral",
                "channel=D1",
                "user=U-casey",
                "Casey, this was already qualified by Casey at 10:00. Nothing changed.");
    }

    @Test
    void aStrangerAndSomebodyElsesCsmAreRefused() {
        clicks.press("U-nobody", "create_opportunity", id.toString());
        awaitSaid("chat.postEphemeral", "user=U-nobody", "Upswell does not know you");
        clicks.press("U-priya", "create_opportunity", id.toString());
        awaitSaid("chat.postEphemeral", "user=U-priya", "Priya, this is not one of your accounts. Nothing changed.");
        assertThat(opportunity().confirmedBy()).isNull();
        clicks.press("U-priya", "why_score", id.toString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sent("chat.postEphemeral").size() == 3);
        assertThat(sent("users.info"))
                .filteredOn(said -> said.contains("U-priya"))
                .hasSize(1);
    }

    @Test
    void whoWasLookedUpForAMessageIsKnownWhenTheyClick() {
        detect("Northwind");
        clicks.press("U-casey", "create_opportunity", id.toString());
        awaitSaid("chat.update", "Opportunity confirmed by Casey");
        assertThat(sent("users.lookupByEmail"))
                .filteredOn(said -> said.contains("casey"))
                .hasSize(1);
        assertThat(sent("users.info")).isEmpty();
    }

    @Test
    void aDialogThatSlackDidNotWaitForIsExplained() {
        stub("views.open", okJson("{\"ok\":false,\"error\":\"expired_trigger_id\"}"));
        clicks.press("U-casey", "qualify_opportunity", id.toString());
        awaitSaid("chat.postEphemeral", "user=U-casey", "Slack did not wait for this dialog");
    }

    @Test
    void whereTheAppIsNoMemberTheClicksOwnAddressAnswers() {
        stub("chat.postEphemeral", okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"));
        SLACK.stubFor(
                post(urlEqualTo("/actions/T1/1/abc")).willReturn(aResponse().withBody("ok")));
        clicks.press("U-nobody", "create_opportunity", id.toString(), SLACK.baseUrl() + "/actions/T1/1/abc");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> SLACK.verify(
                        1,
                        postRequestedFor(urlEqualTo("/actions/T1/1/abc"))
                                .withRequestBody(containing("\"response_type\":\"ephemeral\""))
                                .withRequestBody(containing("\"replace_original\":false"))
                                .withRequestBody(containing("Upswell does not know you"))));
    }

    @Test
    void acknowledgesBeforeTheWorkIsDone() {
        stub("views.open", okJson("{\"ok\":true,\"view\":{\"id\":\"V1\"}}").withFixedDelay(4_000));
        long start = System.nanoTime();
        clicks.press("U-casey", "qualify_opportunity", id.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theHomeTabShowsWhatWaits() {
        detect("<!channel> & <https://x|y>");
        clicks.openHome("U-casey");
        awaitSaid(
                "views.publish",
                "user_id=U-casey",
                "Your top three",
                "Snoozed",
                "Waiting on Sales",
                "&lt;!channel&gt; &amp; &lt;https://x/y&gt;");
    }
}
