package io.upswell.saleshandoff.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.CrmNews;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffDesk.Conflict;
import io.upswell.saleshandoff.HandoffDesk.Note;
import io.upswell.saleshandoff.HandoffDialogue;
import io.upswell.saleshandoff.HandoffDialogue.ChecklistItem;
import io.upswell.saleshandoff.HandoffEscalated;
import io.upswell.saleshandoff.HandoffReminded;
import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SalesTeam;
import io.upswell.saleshandoff.SalesTeam.Rep;
import io.upswell.saleshandoff.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;

/** What people and clocks do with a handoff after it was requested. */
@HandoffTest
class SalesStoryTest {

    private final HandoffDesk desk;
    private final HandoffDialogue dialogue;
    private final SalesTeam team;
    private final CrmDesk crm;
    private final CrmNews news;
    private final CrmInward inward;
    private final AnswerWatch watch;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SalesStoryTest(
            HandoffDesk desk,
            HandoffDialogue dialogue,
            SalesTeam team,
            CrmDesk crm,
            CrmNews news,
            CrmInward inward,
            AnswerWatch watch,
            TestClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.team = team;
        this.crm = crm;
        this.news = news;
        this.inward = inward;
        this.watch = watch;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @BeforeEach
    void start() {
        clock.set(Samples.QUALIFIED);
        SecurityContextHolder.clearContext();
        team.register(new Rep("sam", "Sam Ortiz", "sam@upswell.example"));
        team.register(new Rep("ivan", "Ivan Kovac", "ivan@upswell.example"));
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        jdbc.sql("delete from saleshandoff.absence").update();
        jdbc.sql("delete from saleshandoff.rep").update();
    }

    @Test
    void whoIsAwayIsNotAsked() {
        As.SAM.call(() -> team.away("sam", LocalDate.of(2026, 1, 28), LocalDate.of(2026, 2, 2)));
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        assertThat(handoff.rep()).isEqualTo("ivan");
        assertThat(handoff.repReason()).isEqualTo("Sam Ortiz is away until 2 Feb; next in turn of 1 available");
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() ->
                        As.SAM.call(() -> team.away("ivan", LocalDate.of(2026, 1, 28), LocalDate.of(2026, 2, 2))));
        As.SAM.call(() -> team.back("sam"));
        assertThat(recorded(Samples.qualified("casey", "sam")).rep()).isEqualTo("sam");
    }

    @Test
    void turnsGoRound() {
        String first = recorded(Samples.qualified("casey", null)).rep();
        clock.advance(Duration.ofSeconds(1));
        String second = recorded(Samples.qualified("casey", null)).rep();
        assertThat(List.of(first, second)).containsExactlyInAnyOrder("sam", "ivan");
    }

    @Test
    void remindsAtHalfAndAtNineTenthsThenAsksTheNextThenTheManager(Scenario scenario) {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        clock.set(Instant.parse("2026-01-29T13:59:59Z"));
        watch.look();
        assertThat(notes(handoff)).isEmpty();

        clock.set(Instant.parse("2026-01-29T14:00:00Z"));
        scenario.stimulate(watch::look)
                .andWaitForEventOfType(HandoffReminded.class)
                .matching(reminded -> reminded.handoff().id().equals(handoff.id()) && reminded.percent() == 50)
                .toArrive();
        watch.look();
        clock.set(Instant.parse("2026-01-30T09:12:00Z"));
        scenario.stimulate(watch::look)
                .andWaitForEventOfType(HandoffReminded.class)
                .matching(reminded -> reminded.handoff().id().equals(handoff.id()) && reminded.percent() == 90)
                .toArrive();
        assertThat(notes(handoff)).hasSize(2);

        clock.set(Instant.parse("2026-01-30T10:00:00Z"));
        watch.look();
        Handoff moved = seen(handoff);
        assertThat(moved.rep()).isEqualTo("ivan");
        assertThat(moved.repReason()).startsWith("no answer in time; Sam Ortiz had it before");
        assertThat(moved.dueAt()).isEqualTo(Instant.parse("2026-02-02T10:00:00Z"));

        clock.set(Instant.parse("2026-02-02T10:00:00Z"));
        scenario.stimulate(watch::look)
                .andWaitForEventOfType(HandoffEscalated.class)
                .matching(escalated -> escalated.handoff().id().equals(handoff.id()))
                .toArriveAndVerify(escalated -> assertThat(escalated.rep()).isEqualTo("ivan"));
        int before = notes(handoff).size();
        clock.advance(Duration.ofDays(30));
        watch.look();
        assertThat(notes(handoff)).hasSize(before);
    }

    @Test
    void theManagerReassignsAndOnlyTheManager() {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.SAM.call(() -> desk.reassign(handoff.id(), "ivan", null)));
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.MORGAN.call(() -> desk.reassign(handoff.id(), "nobody", null)));
        Handoff moved = As.MORGAN.call(() -> desk.reassign(handoff.id(), "ivan", "knows the customer"));
        assertThat(moved.rep()).isEqualTo("ivan");
        assertThat(moved.repReason()).isEqualTo("knows the customer");
        assertThat(As.SAM.call(() -> desk.find(handoff.id()))).isEmpty();
        assertThat(notes(handoff))
                .extracting(Note::text, Note::by)
                .containsExactly(Tuple.tuple("Reassigned from sam to ivan: knows the customer.", "Morgan Adeyemi"));
    }

    @Test
    void whatIsDeclinedGoesBackToTheCsmWhoMayAskAgain() {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        As.SAM.call(() -> desk.reject(handoff.id(), "No capacity"));
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.SAM.call(() -> desk.requestAgain(handoff.id())));
        Handoff again = As.CASEY.call(() -> desk.requestAgain(handoff.id()));
        assertThat(again.stage()).isEqualTo(PipelineStage.REQUESTED);
        assertThat(again.rep()).isEqualTo("ivan");
        assertThat(again.lostReason()).isNull();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> As.CASEY.call(() -> desk.requestAgain(handoff.id())));
    }

    @Test
    void repAndCsmTalk() {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        CsmQuestion asked = As.SAM.call(() -> dialogue.askCsm(handoff.id(), "Who decides?"));
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.SAM.call(() -> dialogue.answer(asked.id(), "I do")));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> As.PRIYA.call(() -> dialogue.answer(asked.id(), "I do")));
        CsmQuestion answered = As.CASEY.call(() -> dialogue.answer(asked.id(), "Dana does"));
        assertThat(answered.answeredBy()).isEqualTo("Casey Lindqvist");
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> As.CASEY.call(() -> dialogue.answer(asked.id(), "Or Lee")));
        assertThat(As.SAM.call(() -> dialogue.questions(List.of(handoff.id()))).get(handoff.id()))
                .containsExactly(answered);
        As.CASEY.call(() -> dialogue.tick(handoff.id(), ChecklistItem.DECISION_MAKER_KNOWN, true));
        assertThat(As.SAM.call(() -> dialogue.checklists(List.of(handoff.id()))).get(handoff.id()))
                .singleElement()
                .matches(tick -> tick.by().equals("Casey Lindqvist"));
        assertThat(As.PRIYA.call(() -> dialogue.checklists(List.of(handoff.id()))))
                .isEmpty();
    }

    @Test
    void aCustomerInAnOpenRecordOfTheSameKindIsNotHandedOverTwice() {
        OpportunityQualified event = Samples.qualified("casey", "sam");
        jdbc.sql("""
                        insert into saleshandoff.crm_record (external_id, url, name, account, kind, stage, currency)
                        values (?, '/elsewhere', 'By hand', ?, 'UPSELL', 'PROPOSAL', 'USD')
                        """)
                .param(UUID.randomUUID())
                .param(event.opportunity().account().id())
                .update();
        Handoff handoff = recorded(event);
        for (As who : List.of(As.SAM, As.CASEY)) {
            Handoff shown = who.call(() -> desk.find(handoff.id())).orElseThrow();
            assertThat(shown.stage()).isEqualTo(PipelineStage.REJECTED);
            assertThat(shown.lostReason()).isEqualTo("Already open in Upswell CRM as “By hand” (PROPOSAL).");
            assertThat(shown.crmUrl()).isEqualTo("/elsewhere");
        }
        assertThat(As.SAM
                        .call(() -> crm.states(List.of(handoff.id())))
                        .get(handoff.id())
                        .joined())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from saleshandoff.crm_record where account = ?")
                        .param(event.opportunity().account().id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatHappensInTheCrmIsTakenOverAndCompletes(Scenario scenario) {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        elsewhere(handoff, "NEGOTIATION", "51000", Instant.now());
        scenario.stimulate(inward::poll)
                .andWaitForEventOfType(HandoffCompleted.class)
                .matching(completed -> completed.handoff().id().equals(handoff.id()))
                .toArrive();
        Handoff followed = seen(handoff);
        assertThat(followed.stage()).isEqualTo(PipelineStage.NEGOTIATION);
        assertThat(followed.amount()).isEqualByComparingTo("51000");
        assertThat(As.SAM.call(() -> desk.trail(handoff.id())).getLast().by()).isEqualTo("Upswell CRM");

        elsewhere(handoff, "LOST", "51000", Instant.now());
        assertThat(news.changed(List.of(String.valueOf(handoff.crmId()), "OPP-0")))
                .isOne();
        await().until(() -> seen(handoff).stage() == PipelineStage.LOST);
        assertThat(seen(handoff).lostReason()).isEqualTo("No reason given in Upswell CRM");
    }

    @Test
    void ofTwoChangesTheEarlierStandsAndTheLaterIsOnRecord() {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        As.SAM.call(() -> desk.accept(handoff.id()));
        inStep(handoff);
        // The CRM was changed an hour before Sam moves, and nobody here had heard of it yet.
        elsewhere(handoff, "NEGOTIATION", "45000", Samples.QUALIFIED.minusSeconds(3600));
        As.SAM.call(() -> desk.move(handoff.id(), PipelineStage.PROPOSAL, null, null));
        await().until(() -> seen(handoff).stage() == PipelineStage.NEGOTIATION);
        assertThat(conflicts(handoff))
                .singleElement()
                .matches(lost -> lost.lost().equals("Proposal") && lost.lostBy().equals("Sam Ortiz"));

        // The other way round: the CRM was changed after Sam.
        inStep(handoff);
        elsewhere(handoff, "WON", "45000", Samples.QUALIFIED.plusSeconds(7200));
        clock.advance(Duration.ofHours(1));
        As.SAM.call(() -> desk.move(handoff.id(), PipelineStage.PROPOSAL, null, null));
        await().untilAsserted(() -> assertThat(crmStage(handoff)).isEqualTo("PROPOSAL"));
        assertThat(seen(handoff).stage()).isEqualTo(PipelineStage.PROPOSAL);
        assertThat(conflicts(handoff)).hasSize(2);
        assertThat(conflicts(handoff).getLast().lost()).isEqualTo("WON");
        assertThat(notes(handoff)).extracting(Note::text).allMatch(text -> text.contains("was first and stands"));
    }

    @Test
    void aRefusalIsShownAndTriedAgainWhenAsked() {
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        inStep(handoff);
        jdbc.sql(
                        "update saleshandoff.crm_record set external_id = gen_random_uuid(), number = default where external_id = ?")
                .param(handoff.opportunity().id())
                .update();
        As.SAM.call(() -> desk.accept(handoff.id()));
        await().until(() -> state(handoff).refused());
        assertThat(state(handoff).error()).contains(handoff.crmId());
        As.SAM.enter();
        crm.retry(handoff.id());
        await().until(() -> state(handoff).refused());
    }

    @Test
    void theBoardAddsUp() {
        As.ADMIN.enter();
        BigDecimal before = accepted();
        Handoff handoff = recorded(Samples.qualified("casey", "sam"));
        As.SAM.call(() -> desk.accept(handoff.id()));
        assertThat(accepted().subtract(before)).isEqualByComparingTo("45000");
        HandoffDesk.Column column = desk.columns().stream()
                .filter(one -> one.stage() == PipelineStage.ACCEPTED)
                .findFirst()
                .orElseThrow();
        assertThat(column.weighted()).isEqualByComparingTo(column.sum().multiply(new BigDecimal("0.2")));
        assertThat(As.PRIYA.call(desk::columns)).isEmpty();
    }

    private BigDecimal accepted() {
        return desk.columns().stream()
                .filter(column -> column.stage() == PipelineStage.ACCEPTED)
                .map(HandoffDesk.Column::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void elsewhere(Handoff handoff, String stage, String amount, Instant at) {
        jdbc.sql("update saleshandoff.crm_record set stage = ?, amount = ?, changed_at = ? where external_id = ?")
                .param(stage)
                .param(new BigDecimal(amount))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(handoff.opportunity().id())
                .update();
    }

    private void inStep(Handoff handoff) {
        await().until(() -> state(handoff).inStep());
    }

    private CrmDesk.State state(Handoff handoff) {
        return As.ADMIN.call(() -> crm.states(List.of(handoff.id()))).get(handoff.id());
    }

    private List<Note> notes(Handoff handoff) {
        return As.ADMIN.call(() -> desk.notes(List.of(handoff.id()))).getOrDefault(handoff.id(), List.of());
    }

    private List<Conflict> conflicts(Handoff handoff) {
        return As.ADMIN.call(() -> desk.conflicts(List.of(handoff.id()))).getOrDefault(handoff.id(), List.of());
    }

    private Handoff seen(Handoff handoff) {
        return As.ADMIN.call(() -> desk.find(handoff.id())).orElseThrow();
    }

    private String crmStage(Handoff handoff) {
        return jdbc.sql("select stage from saleshandoff.crm_record where external_id = ?")
                .param(handoff.opportunity().id())
                .query(String.class)
                .single();
    }

    private Handoff recorded(OpportunityQualified event) {
        UUID id = event.opportunity().id();
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        return await().until(
                        () -> As.ADMIN.call(
                                () -> desk.ofOpportunities(List.of(id)).get(id)),
                        handoff -> handoff != null && handoff.crmId() != null);
    }
}
