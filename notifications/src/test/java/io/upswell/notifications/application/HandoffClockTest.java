package io.upswell.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.Recipients;
import io.upswell.notifications.Samples;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.CsmAnswered;
import io.upswell.saleshandoff.CsmAsked;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffEscalated;
import io.upswell.saleshandoff.HandoffReassigned;
import io.upswell.saleshandoff.HandoffReminded;
import io.upswell.saleshandoff.PipelineStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import test.upswell.As;

/** What is told of a handoff that waits; each event arrives twice. */
@NotificationsTest
class HandoffClockTest {

    private static final Instant AT = Samples.AS_OF.plusSeconds(9000);

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

    private String rep = unique("rep");
    private String csm = unique("csm");
    private String manager = unique("manager");
    private Handoff waiting = handoff(PipelineStage.REQUESTED);

    @BeforeEach
    void people() {
        rep = unique("rep");
        csm = unique("csm");
        manager = unique("manager");
        waiting = handoff(PipelineStage.REQUESTED);
        recipients.register(rep, "Robin Hale", null, null);
        recipients.register(csm, "Casey Lindqvist", null, null);
        recipients.register(manager, "Morgan Diaz", null, null);
    }

    @Test
    void theRepIsRemindedOncePerShare() {
        publish(new HandoffReminded(waiting, 50, AT));
        publish(new HandoffReminded(waiting, 90, AT));
        assertThat(texts(rep))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .contains("Handoff Waits: InnovateCorp")
                        .contains("50 % of the time to accept or decline is over. Please answer until 30 Jan, 11:20.")
                        .contains("[View]"))
                .anySatisfy(text -> assertThat(text).contains("90 %"));
    }

    @Test
    void theRepsManagerDecidesAboutWhatNobodyAnswered() {
        recipients.reportsTo(rep, manager);
        publish(new HandoffEscalated(waiting, rep, AT));
        assertThat(texts(manager))
                .singleElement()
                .asString()
                .contains("Robin Hale has not answered in time and nobody else is to be asked.");
        assertThat(texts(csm)).isEmpty();
    }

    @Test
    void withoutAManagerTheCsmHearsOfIt() {
        publish(new HandoffEscalated(waiting, null, AT));
        assertThat(texts(csm))
                .singleElement()
                .asString()
                .contains("Nobody could be asked to take it. Please decide who takes it.");
    }

    @Test
    void whoLosesAHandoffHearsWhoHasItNow() {
        String before = unique("before");
        recipients.register(before, "Bo Chen", null, null);
        publish(new HandoffReassigned(waiting, before, null, AT));
        assertThat(texts(before))
                .singleElement()
                .asString()
                .contains("Robin Hale has it now, because nobody answered in time.");
        assertThat(texts(csm)).hasSize(1);
        assertThat(texts(rep)).isEmpty();
    }

    @Test
    void whoGetsAnAcceptedHandoffHearsSo() {
        publish(new HandoffReassigned(handoff(PipelineStage.ACCEPTED), null, "Morgan Diaz", AT));
        assertThat(texts(rep)).singleElement().asString().contains("Robin Hale has it now, as Morgan Diaz decided.");
    }

    @Test
    void questionsAndAnswersFindEachOther() {
        for (String question : List.of("Who signs?", "Which region?")) {
            publish(new CsmAsked(waiting, question(question, null), AT));
        }
        assertThat(texts(csm))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .contains("Robin Hale asks before answering the handoff:")
                        .contains("Who signs?"));
        publish(new CsmAnswered(waiting, question("Who signs?", "Dana does."), AT));
        assertThat(texts(rep))
                .singleElement()
                .asString()
                .contains("Casey Lindqvist answers \"Who signs?\":")
                .contains("Dana does.");
    }

    private CsmQuestion question(String text, @Nullable String answer) {
        return new CsmQuestion(
                UUID.randomUUID(),
                waiting.id(),
                text,
                "Robin Hale",
                AT,
                answer,
                answer == null ? null : "Casey Lindqvist",
                answer == null ? null : AT);
    }

    private Handoff handoff(PipelineStage stage) {
        return Samples.innovateCorp()
                .people(csm, rep)
                .at(3, OpportunityStatus.QUALIFIED, null)
                .handoff(stage);
    }

    /** Twice, as an event may come; returns when every listener has done its part. */
    private void publish(Object event) {
        for (int delivery = 0; delivery < 2; delivery++) {
            transactions.executeWithoutResult(tx -> events.publishEvent(event));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                                    .query((row, n) -> row.getInt(1))
                                    .single()
                            == 0);
        }
    }

    private List<String> texts(String recipient) {
        return As.ADMIN.call(() -> desk.page(null, recipient, ScrollPosition.keyset(), 10)).stream()
                .map(Message::text)
                .toList();
    }

    private static String unique(String role) {
        return role + "-" + UUID.randomUUID();
    }
}
