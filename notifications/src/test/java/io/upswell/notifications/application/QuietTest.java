package io.upswell.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.detection.Signal;
import io.upswell.notifications.AlertPreferences;
import io.upswell.notifications.Message;
import io.upswell.notifications.Message.Status;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.Recipients;
import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.Escalation;
import io.upswell.notifications.domain.Ration;
import io.upswell.notifications.domain.Template;
import io.upswell.opportunities.OpportunityStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import test.upswell.As;
import test.upswell.TestClock;

/** Few alerts a day, the weightiest; the rest in one digest; nobody is woken; nothing important is forgotten. */
@NotificationsTest
@TestPropertySource(properties = "upswell.alerts.round-interval=PT1H")
@DirtiesContext
class QuietTest {

    /** A Thursday. */
    private static final Instant MORNING = Instant.parse("2026-01-29T09:00:00Z");

    @Autowired
    Correspondence correspondence;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Ration ration;

    @Autowired
    Escalation escalation;

    @Autowired
    MessageDesk desk;

    @Autowired
    AlertPreferences preferences;

    @Autowired
    Recipients recipients;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fresh() {
        jdbc.sql("delete from notifications.message").update();
        jdbc.sql("delete from notifications.alert_push").update();
        jdbc.sql("delete from notifications.recipient").update();
        recipients.register("casey", "Casey Lindqvist", "casey@example.com", null);
        recipients.register("morgan", "Morgan Adeyemi", "morgan@example.com", null);
        recipients.reportsTo("casey", "morgan");
        clock.set(MORNING);
    }

    @AfterEach
    void clockBack() {
        clock.set(TestClock.START);
    }

    private void tell(Samples samples) {
        transactions.executeWithoutResult(tx -> correspondence.tell(
                "casey", Template.EXPANSION_SIGNAL_ALERT, samples.snapshot(), true, story -> story));
    }

    private static List<Samples> worth(int... thousands) {
        return IntStream.of(thousands)
                .mapToObj(value -> Samples.innovateCorp()
                        .named("Account " + value)
                        .scored(0.85, BigDecimal.valueOf(value * 1000L)))
                .toList();
    }

    private List<Message> messages() {
        return As.ADMIN.call(() ->
                desk.page(null, null, ScrollPosition.keyset(), 100).stream().toList());
    }

    private Message of(Samples samples) {
        return messages().stream()
                .filter(m ->
                        samples.id().equals(m.opportunity()) && m.recipient().equals("casey"))
                .findFirst()
                .orElseThrow();
    }

    private List<Message> digests() {
        return messages().stream()
                .filter(m -> m.template().equals("expansion_digest"))
                .toList();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        ration.share();
    }

    @Test
    void theWeightiestThreeArePushedTheRestStandsInOneDigest() {
        List<Samples> five = worth(10, 50, 30, 20, 40);
        five.forEach(this::tell);
        ration.share();
        assertThat(five)
                .extracting(this::of)
                .extracting(Message::status)
                .containsExactly(Status.HELD, Status.SENT, Status.SENT, Status.HELD, Status.SENT);
        assertThat(of(five.getFirst()).reason())
                .isEqualTo("3 alerts a day are the most; it comes in the digest of 29 Jan, 16:00.");
        assertThat(digests()).isEmpty();

        at("2026-01-29T16:00:00Z");
        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(digest.recipient()).isEqualTo("casey");
            assertThat(digest.text())
                    .startsWith(":newspaper: More Expansion Signals: 29 Jan")
                    .containsSubsequence("Account 20", "$20,000+ ARR", "Account 10");
        });
        assertThat(of(five.getFirst()).reason()).isEqualTo("Told in the digest of 29 Jan.");

        at("2026-01-30T16:00:00Z");
        assertThat(digests()).hasSize(1);
        assertThat(of(five.getFirst()).status()).isEqualTo(Status.HELD);
    }

    @Test
    void whatStoodInTheDigestIsPushedOnceThereIsANewReason() {
        List<Samples> four = worth(10, 50, 30, 20);
        Samples least = four.getFirst().saying(List.of(Samples.USAGE)).scored(0.7, BigDecimal.TEN);
        List.of(least, four.get(1), four.get(2), four.get(3)).forEach(this::tell);
        ration.share();
        at("2026-01-29T16:00:00Z");
        clock.set(MORNING.plus(Duration.ofDays(1)));
        tell(least.scored(0.75, BigDecimal.TEN).at(2, OpportunityStatus.SUGGESTED, null));
        ration.share();
        assertThat(of(least).status()).isEqualTo(Status.HELD);
        List<Signal> more = List.of(Samples.USAGE, Samples.TEAM);
        tell(least.saying(more).scored(0.75, BigDecimal.TEN).at(3, OpportunityStatus.SUGGESTED, null));
        ration.share();
        assertThat(of(least).status()).isEqualTo(Status.SENT);
    }

    @Test
    void newsOfAnAlertThatWasPushedNeedNoBudget() {
        List<Samples> three = worth(50, 30, 20);
        three.forEach(this::tell);
        ration.share();
        tell(three.getFirst().scored(0.9, BigDecimal.TEN).at(2, OpportunityStatus.OPEN, null));
        assertThat(of(three.getFirst()).status()).isEqualTo(Status.UPDATED);
        assertThat(messages()).hasSize(3);
    }

    @Test
    void whatWasDecidedBeforeItsTurnIsNotTold() {
        List<Samples> four = worth(10, 50, 30, 20);
        four.forEach(this::tell);
        ration.share();
        tell(four.getFirst().at(2, OpportunityStatus.DISMISSED, null));
        at("2026-01-29T16:00:00Z");
        assertThat(digests()).isEmpty();
        assertThat(of(four.getFirst()).reason()).contains("nothing left to decide");
    }

    @Test
    void theNextDayHasABudgetOfItsOwn() {
        worth(50, 30, 20).forEach(this::tell);
        ration.share();
        clock.advance(Duration.ofDays(1));
        Samples tomorrow = worth(5).getFirst();
        tell(tomorrow);
        ration.share();
        assertThat(of(tomorrow).status()).isEqualTo(Status.SENT);
    }

    @Test
    void quietHoursAndDaysAreThoseOfTheReader() {
        As.CASEY.call(() -> preferences.choose("Asia/Tokyo", "18:00-08:00"));
        List<Samples> four = worth(10, 50, 30, 20);
        four.forEach(this::tell);
        ration.share();
        assertThat(four).extracting(this::of).extracting(Message::status).containsOnly(Status.HELD);
        assertThat(of(four.getFirst()).reason()).isEqualTo("Quiet hours: its turn comes 30 Jan, 08:00.");

        at("2026-01-29T22:59:59Z");
        assertThat(four).extracting(this::of).extracting(Message::status).containsOnly(Status.HELD);
        at("2026-01-29T23:00:00Z");
        assertThat(four)
                .extracting(this::of)
                .extracting(Message::status)
                .containsExactly(Status.HELD, Status.SENT, Status.SENT, Status.SENT);
        assertThat(of(four.getFirst()).reason()).contains("digest of 30 Jan, 16:00");
    }

    @Test
    void aNewEpisodeIsAMessageOfItsOwn() {
        Samples innovateCorp = Samples.innovateCorp();
        tell(innovateCorp);
        ration.share();
        Instant first = of(innovateCorp).sentAt();
        clock.advance(Duration.ofDays(40));
        transactions.executeWithoutResult(tx -> correspondence.tell(
                "casey",
                Template.EXPANSION_SIGNAL_ALERT,
                Episodes.begun(innovateCorp.at(2, OpportunityStatus.OPEN, null).snapshot(), clock.instant()),
                true,
                story -> story));
        assertThat(of(innovateCorp).status()).isEqualTo(Status.HELD);
        ration.share();
        assertThat(of(innovateCorp).status()).isEqualTo(Status.SENT);
        assertThat(of(innovateCorp).sentAt()).isAfter(first);
        assertThat(pushes(innovateCorp.id())).isEqualTo(2);
    }

    private int pushes(UUID opportunity) {
        return jdbc.sql("select count(*) from notifications.alert_push p join notifications.message m"
                        + " on m.id = p.message where m.opportunity = ?")
                .param(opportunity)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Test
    void whatLiesUntouchedForThreeWorkingDaysTheManagerHears() {
        Samples high = worth(50).getFirst();
        Samples medium = Samples.innovateCorp().scored(0.7, BigDecimal.TEN);
        tell(high);
        tell(medium);
        ration.share();
        clock.set(Instant.parse("2026-02-03T08:59:59Z"));
        escalation.look();
        assertThat(messages()).hasSize(2);
        clock.set(Instant.parse("2026-02-03T09:00:00Z"));
        escalation.look();
        escalation.look();
        assertThat(messages())
                .extracting(Message::recipient, Message::template, Message::opportunity)
                .contains(tuple("morgan", "expansion_escalation", high.id()))
                .hasSize(3);
        assertThat(messages().stream()
                        .filter(m -> m.recipient().equals("morgan"))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("Casey Lindqvist has not answered yet.");
    }

    @Test
    void whatSomebodyConfirmedIsNotEscalated() {
        Samples high = worth(50).getFirst();
        tell(high);
        ration.share();
        tell(high.at(2, OpportunityStatus.OPEN, "Casey Lindqvist"));
        clock.advance(Duration.ofDays(10));
        escalation.look();
        assertThat(messages()).extracting(Message::recipient).containsOnly("casey");
    }
}
