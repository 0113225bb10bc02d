package io.upswell.saleshandoff.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import io.upswell.saleshandoff.Samples;
import io.upswell.saleshandoff.SlaState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;

@HandoffTest
class HandoffScenarioTest {

    private final HandoffDesk desk;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    HandoffScenarioTest(
            HandoffDesk desk,
            TestClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @BeforeEach
    void nobodyYet() {
        clock.set(Samples.QUALIFIED);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void nobodyAnyMore() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void qualifiedTwiceIsOneHandoffAndOneCrmRecord(Scenario scenario) {
        var event = Samples.qualified("casey", "sam");
        scenario.publish(event)
                .andWaitForEventOfType(HandoffRequested.class)
                .matching(requested -> requested.handoff().opportunity().equals(event.opportunity()))
                .toArriveAndVerify(requested -> {
                    Handoff handoff = requested.handoff();
                    assertThat(handoff.rep()).isEqualTo("sam");
                    assertThat(handoff.repReason()).isEqualTo("the account's sales rep");
                    assertThat(handoff.dueAt()).isEqualTo(Instant.parse("2026-01-30T10:00:00Z"));
                    assertThat(handoff.slaState()).isEqualTo(SlaState.ON_TRACK);
                    assertThat(handoff.amount()).isEqualByComparingTo("45000");
                });
        Handoff recorded = recorded(event);
        assertThat(recorded.crmUrl()).isEqualTo("/handoffs/" + recorded.id());
        assertThat(recorded.crmId()).startsWith("OPP-");

        publish(event);
        published(event);
        assertThat(count("handoff where opportunity = ?", id(event))).isOne();
        assertThat(count("crm_record where external_id = ?", id(event))).isOne();
        assertThat(As.SAM.call(() -> desk.trail(recorded.id())))
                .containsExactly(new StageEntry(PipelineStage.REQUESTED, Samples.QUALIFIED, "Casey Lindqvist"));
    }

    @Test
    void acceptedAfterTheCrmRecordCompletes(Scenario scenario) {
        Handoff handoff = recorded(publish(Samples.qualified("casey", "sam")));
        clock.advance(Duration.ofMinutes(80));
        scenario.stimulate(() -> As.SAM.call(() -> desk.accept(handoff.id())))
                .andWaitForEventOfType(HandoffCompleted.class)
                .matching(completed -> completed.handoff().id().equals(handoff.id()))
                .toArriveAndVerify(completed -> {
                    assertThat(completed.at()).isEqualTo(Samples.QUALIFIED.plus(Duration.ofMinutes(80)));
                    assertThat(completed.handoff().crmId()).isEqualTo(handoff.crmId());
                    assertThat(completed.handoff().stage()).isEqualTo(PipelineStage.ACCEPTED);
                });
        await().untilAsserted(() -> assertThat(crmStage(handoff)).isEqualTo("ACCEPTED"));
    }

    @Test
    void acceptedBeforeTheCrmRecordCompletesWhenItComes(Scenario scenario) {
        // The record is taken away again, as if the CRM had been slow.
        Handoff handoff = recorded(publish(Samples.qualified("casey", "sam")));
        jdbc.sql("update saleshandoff.handoff set crm_id = null, crm_url = null, version = version + 1 where id = ?")
                .param(handoff.id())
                .update();
        jdbc.sql("delete from saleshandoff.crm_record where external_id = ?")
                .param(handoff.opportunity().id())
                .update();
        scenario.stimulate(() -> {
                    Handoff accepted = As.SAM.call(() -> desk.accept(handoff.id()));
                    assertThat(accepted.crmId()).isNull();
                })
                .andWaitForEventOfType(HandoffCompleted.class)
                .matching(completed -> completed.handoff().id().equals(handoff.id()))
                .toArriveAndVerify(
                        completed -> assertThat(completed.handoff().crmId()).startsWith("OPP-"));
        await().untilAsserted(() -> assertThat(crmStage(handoff)).isEqualTo("ACCEPTED"));
        assertThat(completions(handoff)).isOne();
    }

    @Test
    void aStageGoesToTheTrailToTheCrmAndToEveryListener(Scenario scenario) {
        Handoff handoff = recorded(publish(Samples.qualified("casey", "sam")));
        As.SAM.call(() -> desk.accept(handoff.id()));
        clock.advance(Duration.ofDays(3));
        scenario.stimulate(() ->
                        As.SAM.call(() -> desk.move(handoff.id(), PipelineStage.WON, new BigDecimal("48000"), null)))
                .andWaitForEventOfType(PipelineStageReached.class)
                .matching(reached -> reached.stage() == PipelineStage.WON
                        && reached.handoff().id().equals(handoff.id()))
                .toArriveAndVerify(reached -> {
                    assertThat(reached.at()).isEqualTo(clock.instant());
                    assertThat(reached.handoff().amount()).isEqualByComparingTo("48000");
                });
        assertThat(As.SAM.call(() -> desk.trail(handoff.id())))
                .extracting(StageEntry::stage, StageEntry::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PipelineStage.REQUESTED, "Casey Lindqvist"),
                        org.assertj.core.groups.Tuple.tuple(PipelineStage.ACCEPTED, "Sam Ortiz"),
                        org.assertj.core.groups.Tuple.tuple(PipelineStage.WON, "Sam Ortiz"));
        await().untilAsserted(() -> assertThat(crmStage(handoff)).isEqualTo("WON"));
    }

    @Test
    void ofManyWhoAcceptAtOnceOneDoesAndTheOthersHearWho() throws Exception {
        Handoff handoff = recorded(publish(Samples.qualified("casey", "sam")));
        int people = 6;
        var together = new CyclicBarrier(people);
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            As who = List.of(As.SAM, As.MORGAN, As.ADMIN).get(n % 3);
            attempts.add(() -> {
                together.await();
                try {
                    return who.call(() -> desk.accept(handoff.id()));
                } catch (Refusal.Conflict conflict) {
                    return conflict.getMessage();
                }
            });
        }
        List<Object> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(people)) {
            for (Future<Object> outcome : pool.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).filteredOn(Handoff.class::isInstance).hasSize(1);
        String winner = As.ADMIN.call(() -> desk.trail(handoff.id())).getLast().by();
        assertThat(outcomes)
                .filteredOn(String.class::isInstance)
                .hasSize(people - 1)
                .containsOnly("This handoff was already accepted by %s at 10:00.".formatted(winner));
        assertThat(completions(handoff)).isOne();
    }

    @Test
    void everybodySeesAndDecidesTheirOwn() {
        Handoff owned = recorded(publish(Samples.qualified("casey", "sam")));
        Handoff foreign = recorded(publish(Samples.qualified("robin", "taylor")));
        Handoff unowned = recorded(publish(Samples.qualified("casey", null)));
        assertThat(unowned.rep()).isNull();
        assertThat(unowned.repReason()).isEqualTo("no sales rep on record for this account");

        Map<As, List<Handoff>> sight = Map.of(
                As.SAM, List.of(owned),
                As.CASEY, List.of(owned, unowned),
                As.PRIYA, List.of(),
                As.MORGAN, List.of(owned, unowned),
                As.ADMIN, List.of(owned, foreign, unowned));
        List<Handoff> all = List.of(owned, foreign, unowned);
        sight.forEach((who, expected) -> {
            var ids = all.stream().map(Handoff::id).toList();
            assertThat(ids.stream().filter(id -> who.call(() -> desk.find(id)).isPresent()))
                    .as(who.username())
                    .containsExactlyElementsOf(
                            expected.stream().map(Handoff::id).toList());
            assertThat(pages(who, 2))
                    .as("pages of " + who.username())
                    .filteredOn(ids::contains)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Handoff::id).toList());
            assertThat(who.call(() -> desk.ofOpportunities(all.stream()
                            .map(handoff -> handoff.opportunity().id())
                            .toList())))
                    .hasSize(expected.size());
            assertThat(who.call(() -> desk.trails(ids))).hasSize(expected.size());
        });

        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.CASEY.call(() -> desk.accept(owned.id())));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> As.SAM.call(() -> desk.accept(foreign.id())));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> As.PRIYA.call(() -> desk.trail(owned.id())));
        assertThatExceptionOfType(Refusal.Unauthenticated.class).isThrownBy(() -> desk.find(owned.id()));
        assertThat(As.MORGAN.call(() -> desk.accept(unowned.id())).stage()).isEqualTo(PipelineStage.ACCEPTED);
        assertThat(As.SAM.call(() -> desk.reject(owned.id(), " No time ")).lostReason())
                .isEqualTo("No time");
    }

    private List<UUID> pages(As who, int size) {
        List<UUID> ids = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        while (true) {
            var from = position;
            var page = who.call(() -> desk.page(List.of(), from, size));
            page.forEach(handoff -> ids.add(handoff.id()));
            if (!page.hasNext()) {
                assertThat(ids).doesNotHaveDuplicates();
                return ids;
            }
            position = page.positionAt(page.size() - 1);
        }
    }

    private OpportunityQualified publish(OpportunityQualified event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        return event;
    }

    /** The handoff once its CRM record is linked. */
    private Handoff recorded(OpportunityQualified event) {
        return await().until(
                        () -> As.ADMIN.call(
                                () -> desk.ofOpportunities(List.of(id(event))).get(id(event))),
                        handoff -> handoff != null && handoff.crmId() != null);
    }

    /** Waits until nothing that this event set off is under way. */
    private void published(OpportunityQualified event) {
        await().until(() ->
                jdbc.sql("""
                        select count(*) from event_publication
                         where completion_date is null and serialized_event like '%' || ? || '%'
                        """).param(id(event).toString()).query(Integer.class).single() == 0);
    }

    private int completions(Handoff handoff) {
        return jdbc.sql("select count(*) from saleshandoff.handoff where id = ? and completed_at is not null")
                .param(handoff.id())
                .query(Integer.class)
                .single();
    }

    private String crmStage(Handoff handoff) {
        return jdbc.sql("select stage from saleshandoff.crm_record where external_id = ?")
                .param(handoff.opportunity().id())
                .query(String.class)
                .single();
    }

    private int count(String what, UUID id) {
        return jdbc.sql("select count(*) from saleshandoff." + what)
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static UUID id(OpportunityQualified event) {
        return event.opportunity().id();
    }
}
