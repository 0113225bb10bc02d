package io.upswell.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.upswell.notifications.ChosenHoldout;
import io.upswell.notifications.Message;
import io.upswell.notifications.Message.Status;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.Recipients;
import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.Ration;
import io.upswell.notifications.domain.Template;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import test.upswell.As;

/** Without Slack: what is told to whom, read in the application. */
@NotificationsTest
class CorrespondenceTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessageDesk desk;

    @Autowired
    Recipients recipients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Ration ration;

    @BeforeEach
    void people() {
        jdbc.sql("delete from notifications.alert_push").update();
        recipients.register("casey", "Casey Lindqvist", "casey@example.com", null);
        recipients.register("sam", "Sam Ortiz", "sam@example.com", null);
    }

    /** Returns when every listener has done its part. */
    private void publish(Object event) {
        transactions.executeWithoutResult(tx -> events.publishEvent(event));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                                .query(Integer.class)
                                .single()
                        == 0);
        ration.share();
    }

    private void identified(Samples samples) {
        publish(new OpportunityIdentified(samples.snapshot(), Samples.AS_OF));
    }

    private List<Message> messages(Samples samples) {
        return As.ADMIN.call(() -> desk.ofOpportunities(List.of(samples.id()))).getOrDefault(samples.id(), List.of());
    }

    private Message message(Samples samples, String recipient, Template template) {
        return messages(samples).stream()
                .filter(m -> m.recipient().equals(recipient) && m.template().equals(template.key()))
                .findFirst()
                .orElseThrow();
    }

    private Message alert(Samples samples) {
        return message(samples, "casey", Template.EXPANSION_SIGNAL_ALERT);
    }

    @Test
    void alertsTheCsmAndGivesSalesAHeadsUp() {
        Samples innovateCorp = Samples.innovateCorp();
        identified(innovateCorp);
        assertThat(messages(innovateCorp))
                .extracting(Message::recipient, Message::template, Message::status, Message::channel)
                .containsExactlyInAnyOrder(
                        tuple("casey", "expansion_signal_alert", Status.SENT, "inbox"),
                        tuple("sam", "expansion_signal_sales_alert", Status.SENT, "inbox"));
        assertThat(message(innovateCorp, "sam", Template.EXPANSION_SIGNAL_SALES_ALERT)
                        .text())
                .contains("Not yet qualified: Casey decides first.");
    }

    @Test
    void theHoldoutKeepsAlertsFromThoseWhoAreMeasured() {
        Samples held = Samples.innovateCorp().facts(ChosenHoldout.HELD_ARR, "USD", "Professional", null);
        identified(held);
        assertThat(messages(held))
                .hasSize(2)
                .allMatch(m -> m.status() == Status.HELD && "holdout".equals(m.reason()) && m.sentAt() == null);
        assertThat(As.CASEY.call(() -> desk.ofOpportunities(List.of(held.id()))))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from notifications.alert_push")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void belowTheHighScoreSalesHearsNothing() {
        Samples medium = Samples.innovateCorp().scored(0.7999, BigDecimal.TEN);
        identified(medium);
        assertThat(messages(medium)).extracting(Message::recipient).containsExactly("casey");
    }

    @Test
    void belowTheThresholdNobodyDoes() {
        Samples low = Samples.innovateCorp().scored(0.59, BigDecimal.TEN);
        identified(low);
        assertThat(messages(low)).isEmpty();
    }

    @Test
    void withoutACsmNobodyIsAlerted() {
        Samples orphan = Samples.innovateCorp().people(null, "sam");
        identified(orphan);
        assertThat(messages(orphan)).extracting(Message::recipient).containsExactly("sam");
    }

    @Test
    void laterNewsEditTheSameMessage() {
        Samples two = Samples.innovateCorp()
                .saying(List.of(Samples.USAGE, Samples.FEATURE))
                .scored(0.8033, new BigDecimal("45000"));
        identified(two);
        UUID first = alert(two).id();
        identified(two.saying(List.of(Samples.USAGE, Samples.TEAM, Samples.FEATURE))
                .scored(0.8517, new BigDecimal("45000"))
                .at(2, OpportunityStatus.OPEN, null));
        assertThat(messages(two)).hasSize(2).allMatch(m -> m.status() == Status.UPDATED && m.revision() == 2);
        assertThat(alert(two).id()).isEqualTo(first);
        assertThat(alert(two).text()).contains("Score: 0.85").contains("New Team Onboarding");

        identified(two.scored(0.9, BigDecimal.TEN).at(1, OpportunityStatus.OPEN, null));
        identified(two.scored(0.9, BigDecimal.TEN).at(2, OpportunityStatus.OPEN, null));
        assertThat(alert(two).text()).contains("Score: 0.85");
        assertThat(alert(two).revision()).isEqualTo(2);
    }

    @Test
    void sameContentIsNoEdit() {
        Samples innovateCorp = Samples.innovateCorp();
        identified(innovateCorp);
        identified(innovateCorp.at(2, OpportunityStatus.OPEN, null));
        assertThat(messages(innovateCorp)).allMatch(m -> m.status() == Status.SENT && m.revision() == 2);
    }

    @Test
    void aFallBelowTheThresholdIsSaid() {
        Samples innovateCorp = Samples.innovateCorp();
        identified(innovateCorp);
        identified(innovateCorp.scored(0.55, null).at(2, OpportunityStatus.OPEN, null));
        assertThat(alert(innovateCorp).text())
                .contains("LOW (Score: 0.55)")
                .contains("The score is below the alert threshold of 0.60 now.");
    }

    @Test
    void theAlertFollowsTheDecision() {
        Samples innovateCorp = Samples.innovateCorp();
        identified(innovateCorp);
        Samples confirmed = innovateCorp.at(2, OpportunityStatus.OPEN, "Casey Lindqvist");
        publish(new OpportunityOpened(confirmed.snapshot(), "Casey Lindqvist", Samples.AS_OF.plusSeconds(840)));
        assertThat(alert(innovateCorp).text())
                .contains("Opportunity confirmed by Casey · 09:14.")
                .contains("[Qualify for Sam]");

        Samples qualified = innovateCorp.at(3, OpportunityStatus.QUALIFIED, "Casey Lindqvist");
        publish(new OpportunityQualified(
                qualified.snapshot(), "casey", "Casey Lindqvist", "Go.", Samples.AS_OF.plusSeconds(8400)));
        assertThat(alert(innovateCorp).text()).contains("Qualified by Casey · 11:20.\n\"Go.\"");
        assertThat(message(innovateCorp, "sam", Template.EXPANSION_SIGNAL_SALES_ALERT)
                        .text())
                .contains("Qualified by Casey")
                .doesNotContain("Not yet qualified");

        publish(new HandoffRequested(qualified.handoff(PipelineStage.REQUESTED), Samples.AS_OF.plusSeconds(8401)));
        assertThat(alert(innovateCorp).text()).contains("With Sam until 30 Jan, 11:20.");
        assertThat(message(innovateCorp, "sam", Template.EXPANSION_HANDOFF).text())
                .contains("[Accept] [Decline] [View]");
        assertThat(messages(innovateCorp)).hasSize(3);
    }

    @Test
    void aDecisionThatOvertakesTheAlertIsKept() {
        Samples innovateCorp = Samples.innovateCorp();
        publish(new OpportunityDismissed(
                innovateCorp.at(2, OpportunityStatus.DISMISSED, null).snapshot(),
                DismissReason.NO_BUDGET,
                "Next year.",
                "Casey Lindqvist",
                Samples.AS_OF.plusSeconds(60)));
        identified(innovateCorp);
        assertThat(alert(innovateCorp).text()).contains("Dismissed by Casey · 09:01: no budget.\n\"Next year.\"");
        assertThat(message(innovateCorp, "sam", Template.EXPANSION_SIGNAL_SALES_ALERT)
                        .text())
                .contains("Dismissed by Casey")
                .doesNotContain("Not yet qualified");
    }

    @Test
    void theCsmHearsOfAcceptanceAndWinOnce() {
        Samples qualified = Samples.innovateCorp().at(3, OpportunityStatus.QUALIFIED, null);
        publish(new HandoffRequested(qualified.handoff(PipelineStage.REQUESTED), Samples.AS_OF.plusSeconds(1)));
        var accepted = qualified.handoff(PipelineStage.ACCEPTED);
        for (int delivery = 0; delivery < 2; delivery++) {
            publish(new PipelineStageReached(accepted, PipelineStage.ACCEPTED, Samples.AS_OF.plusSeconds(2)));
            publish(new HandoffCompleted(accepted, Samples.AS_OF.plusSeconds(2)));
            publish(new PipelineStageReached(
                    qualified.handoff(PipelineStage.WON), PipelineStage.WON, Samples.AS_OF.plusSeconds(3)));
        }
        assertThat(messages(qualified))
                .extracting(Message::recipient, Message::template)
                .containsExactlyInAnyOrder(
                        tuple("sam", "expansion_handoff"),
                        tuple("casey", "expansion_handoff_completed"),
                        tuple("casey", "expansion_won"));
        assertThat(message(qualified, "sam", Template.EXPANSION_HANDOFF).text())
                .contains("Won · 29 Jan, 09:00.")
                .doesNotContain("[Accept]");
        assertThat(message(qualified, "casey", Template.EXPANSION_WON).text())
                .startsWith(":trophy: Expansion Won: InnovateCorp\n\nAmount: $45,000/year");
    }

    @Test
    void manyAtOnceMakeOneMessage() throws Exception {
        Samples innovateCorp = Samples.innovateCorp();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Future<?>>();
            for (int revision = 1; revision <= 16; revision++) {
                var snapshot =
                        innovateCorp.at(revision, OpportunityStatus.OPEN, null).snapshot();
                done.add(hands.submit(() -> transactions.executeWithoutResult(tx -> correspondence.tell(
                        "casey", Template.EXPANSION_SIGNAL_ALERT, snapshot, true, story -> story))));
            }
            for (var one : done) {
                one.get();
            }
        }
        assertThat(messages(innovateCorp))
                .singleElement()
                .satisfies(m -> assertThat(m.revision()).isEqualTo(16));
    }

    @Test
    void everybodySeesTheirOwn() {
        Samples innovateCorp = Samples.innovateCorp();
        identified(innovateCorp);
        var id = innovateCorp.id();
        assertThat(As.CASEY.call(() -> desk.ofOpportunities(List.of(id))).get(id))
                .extracting(Message::recipient)
                .containsExactly("casey");
        assertThat(As.MORGAN.call(() -> desk.ofOpportunities(List.of(id))).get(id))
                .hasSize(2);
        assertThat(As.PRIYA.call(() -> desk.ofOpportunities(List.of(id)))).isEmpty();
        assertThat(As.SAM
                        .call(() -> desk.page(id, "casey", ScrollPosition.keyset(), 10))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void pagesLatestFirstWithoutGapOrRepeat() {
        for (int i = 0; i < 5; i++) {
            identified(Samples.innovateCorp());
        }
        var seen = new ArrayList<UUID>();
        ScrollPosition position = ScrollPosition.keyset();
        while (true) {
            var from = position;
            var page = As.ADMIN.call(() -> desk.page(null, null, from, 3));
            page.forEach(message -> seen.add(message.id()));
            if (!page.hasNext()) {
                break;
            }
            position = page.positionAt(page.size() - 1);
        }
        int all = jdbc.sql("select count(*) from notifications.message")
                .query(Integer.class)
                .single();
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
    }
}
