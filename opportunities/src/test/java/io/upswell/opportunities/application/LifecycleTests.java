package io.upswell.opportunities.application;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.MARKETING;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.account;
import static io.upswell.opportunities.Example.detected;
import static io.upswell.opportunities.HistoryEvent.ALERTED;
import static io.upswell.opportunities.HistoryEvent.CHANGED;
import static io.upswell.opportunities.HistoryEvent.CONFIRMED;
import static io.upswell.opportunities.HistoryEvent.DISMISSED;
import static io.upswell.opportunities.HistoryEvent.LOST;
import static io.upswell.opportunities.HistoryEvent.OPENED;
import static io.upswell.opportunities.HistoryEvent.QUALIFIED;
import static io.upswell.opportunities.HistoryEvent.REOPENED;
import static io.upswell.opportunities.HistoryEvent.SNOOZED;
import static io.upswell.opportunities.HistoryEvent.WOKEN;
import static io.upswell.opportunities.HistoryEvent.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Refusal;
import io.upswell.detection.Signal;
import io.upswell.opportunities.Conclusion;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.Events;
import io.upswell.opportunities.Example;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.OpportunitiesTest;
import io.upswell.opportunities.OpportunityConcluded;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.Origin;
import io.upswell.opportunities.Qualification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import test.upswell.As;
import test.upswell.TestClock;

/** An opportunity from its first alert to its end, with everything that is kept of the way. */
@OpportunitiesTest
class LifecycleTests {

    private static final Qualification CHECKLIST = new Qualification(
            " Cohorts for the board ",
            "Dana Whitfield, VP Sales",
            "before Q3",
            new BigDecimal("42000"),
            day("2026-03-31"));

    @Autowired
    private OpportunityDesk desk;

    @Autowired
    private Events events;

    @Autowired
    private TestClock clock;

    @Autowired
    private AlarmClock alarmClock;

    private final String run = UUID.randomUUID().toString();
    private AccountSnapshot innovate = account(run, "InnovateCorp", "75000", 45, 37);

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void theHistorySaysWhoWhenAndFromWhere() {
        UUID id = seen(0, USAGE, FEATURE);
        As.CASEY.call(() -> Origin.SLACK.call(() -> desk.create(id)));
        seen(1, USAGE, FEATURE, MARKETING);
        As.CASEY.call(() -> desk.snooze(id, day("2026-02-02")));
        As.CASEY.call(() -> Origin.API.call(() -> desk.reopen(id)));
        As.MORGAN.call(() -> desk.dismiss(id, DismissReason.NO_BUDGET, "next year"));
        As.CASEY.call(() -> desk.reopen(id));
        As.CASEY.call(() -> Origin.SLACK.call(() -> desk.qualify(id, "go", CHECKLIST)));
        assertThat(history(id))
                .extracting(HistoryEntry::event, HistoryEntry::origin, HistoryEntry::byName, HistoryEntry::detail)
                .containsExactly(
                        tuple(ALERTED, Origin.SCAN, null, "Score 0.803, usage limit approaching and feature interest"),
                        tuple(OPENED, Origin.SCAN, null, "Score 0.803, usage limit approaching and feature interest"),
                        tuple(CONFIRMED, Origin.SLACK, "Casey Lindqvist", null),
                        tuple(
                                CHANGED,
                                Origin.SCAN,
                                null,
                                "Score 0.851, usage limit approaching, feature interest and new team onboarding"),
                        tuple(SNOOZED, Origin.UI, "Casey Lindqvist", "until 2026-02-02"),
                        tuple(REOPENED, Origin.API, "Casey Lindqvist", null),
                        tuple(DISMISSED, Origin.UI, "Morgan Adeyemi", "no budget: next year"),
                        tuple(REOPENED, Origin.UI, "Casey Lindqvist", null),
                        tuple(QUALIFIED, Origin.SLACK, "Casey Lindqvist", "go"));
        assertThat(history(id))
                .allMatch(entry -> entry.by() == null || entry.at().equals(TestClock.START));
        assertThat(As.PRIYA.call(() -> desk.history(List.of(id)))).isEmpty();
    }

    @Test
    void theChecklistGoesAlongToSales() {
        UUID id = seen(0, USAGE, FEATURE);
        OpportunitySnapshot qualified = As.CASEY.call(() -> desk.qualify(id, null, CHECKLIST));
        assertThat(qualified.qualification()).isEqualTo(CHECKLIST);
        assertThat(CHECKLIST.need()).isEqualTo("Cohorts for the board");
        assertThat(CHECKLIST.missing()).isEmpty();
        assertThat(As.CASEY.call(() -> desk.find(id)).orElseThrow().qualification())
                .isEqualTo(CHECKLIST);
        assertThat(events.of(
                        OpportunityQualified.class, e -> e.opportunity().id().equals(id)))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.opportunity().qualification()).isEqualTo(CHECKLIST));
    }

    @Test
    void theChecklistMayHaveOpenPointsButNoImpossibleOnes() {
        UUID id = seen(0, USAGE, FEATURE);
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.CASEY.call(
                        () -> desk.qualify(id, null, new Qualification(null, null, null, null, day("2026-01-28")))))
                .withMessage("The close date 2026-01-28 has passed: name today or a later day.");
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.CASEY.call(
                        () -> desk.qualify(id, null, new Qualification(null, null, null, new BigDecimal("-1"), null))))
                .withMessage("The value is -1: name 0 or more.");
        var partly = new Qualification("Cohorts", "  ", null, null, null);
        assertThat(partly.missing()).containsExactly("stakeholder", "timing", "value", "close date");
        assertThat(As.CASEY.call(() -> desk.qualify(id, null, partly)).status()).isEqualTo(OpportunityStatus.QUALIFIED);
    }

    @Test
    void aDismissedOneComesBackInANewEpisode() {
        UUID id = seen(0, USAGE, FEATURE);
        As.CASEY.call(() -> desk.dismiss(id, DismissReason.BAD_TIMING, null));
        seen(1, USAGE, FEATURE);
        assertThat(current().id()).isEqualTo(id);
        seen(2);
        assertThat(current().id()).isEqualTo(id);
        UUID next = seen(3, USAGE);
        assertThat(next).isNotEqualTo(id);
        assertThat(current().status()).isEqualTo(OpportunityStatus.SUGGESTED);
    }

    @Test
    void whatSalesHasEndedMakesRoomForANewEpisode() {
        UUID id = seen(0, USAGE, FEATURE);
        As.CASEY.call(() -> desk.qualify(id, null));
        seen(1, USAGE);
        assertThat(current().id()).as("Sales has it still").isEqualTo(id);

        concluded(id, Conclusion.LOST, 3);
        assertThat(current().conclusion()).isEqualTo(Conclusion.LOST);
        assertThat(current().status()).isEqualTo(OpportunityStatus.QUALIFIED);
        seen(4, USAGE);
        assertThat(current().id()).as("the same again is no news").isEqualTo(id);
        seen(5);
        UUID next = seen(6, FEATURE, USAGE);
        assertThat(next).isNotEqualTo(id);
        assertThat(current().conclusion()).isNull();
        assertThat(found(new OpportunityFilter(run, null, null, null, null, null, null, true)))
                .containsExactly(id);
        assertThat(found(new OpportunityFilter(run, null, null, null, null, null, null, false)))
                .containsExactly(next);
    }

    @Test
    void ofTwoEndsTheLaterHoldsAndTheHistoryTellsBoth() {
        UUID id = seen(0, USAGE, FEATURE);
        As.CASEY.call(() -> desk.qualify(id, null));
        concluded(id, Conclusion.LOST, 2);
        concluded(id, Conclusion.WON, 3);
        concluded(id, Conclusion.LOST, 2);
        assertThat(current().conclusion()).isEqualTo(Conclusion.WON);
        assertThat(history(id))
                .filteredOn(entry -> entry.origin() == Origin.SALES)
                .extracting(HistoryEntry::event, HistoryEntry::byName, HistoryEntry::detail)
                .containsExactly(tuple(LOST, "Sam Ortiz", "as told"), tuple(WON, "Sam Ortiz", "as told"));
    }

    @Test
    void whatIsNotWithSalesIsNotEndedByIt() {
        UUID id = seen(0, USAGE, FEATURE);
        concluded(id, Conclusion.WON, 1);
        assertThat(current().conclusion()).isNull();
        assertThat(current().status()).isEqualTo(OpportunityStatus.OPEN);
    }

    private List<UUID> found(OpportunityFilter filter) {
        return As.ADMIN.call(() -> desk.page(filter, OpportunityOrder.NEWEST, ScrollPosition.keyset(), 10)).stream()
                .map(OpportunitySnapshot::id)
                .toList();
    }

    private void concluded(UUID id, Conclusion conclusion, int day) {
        events.publish(new Concluded(id, conclusion, AS_OF.plusSeconds(day * 86_400L), "Sam Ortiz", "as told"));
    }

    /** As another module would tell it. */
    record Concluded(UUID opportunityId, Conclusion conclusion, Instant concludedAt, String concludedBy, String detail)
            implements OpportunityConcluded {}

    @Test
    void aDismissedOneComesBackInAHigherBand() {
        innovate = account(run, "InnovateCorp", "30000", 45, 37);
        UUID id = seen(0, USAGE);
        assertThat(current().status()).isEqualTo(OpportunityStatus.SUGGESTED);
        As.CASEY.call(() -> desk.dismiss(id, DismissReason.BAD_TIMING, null));
        UUID next = seen(1, Example.strongUsage());
        assertThat(next).isNotEqualTo(id);
        assertThat(current().status()).isEqualTo(OpportunityStatus.OPEN);
    }

    @Test
    void aSnoozedOneWakesInAHigherBandThanItWasPutOffIn() {
        innovate = account(run, "InnovateCorp", "30000", 45, 37);
        UUID id = seen(0, USAGE);
        As.CASEY.call(() -> desk.snooze(id, day("2026-06-01")));
        seen(1, Example.weakUsage());
        seen(2, USAGE);
        assertThat(current().status()).as("back in the band of before").isEqualTo(OpportunityStatus.SNOOZED);
        seen(3, Example.strongUsage());
        assertThat(current().status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(history(id))
                .filteredOn(entry -> entry.event() == WOKEN)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.origin()).isEqualTo(Origin.SCAN);
                    assertThat(entry.by()).isNull();
                });
    }

    @Test
    void theCalendarWakesWithoutAPerson() {
        UUID id = seen(0, USAGE);
        As.CASEY.call(() -> desk.snooze(id, day("2026-02-02")));
        clock.set(Instant.parse("2026-02-02T00:01:00Z"));
        alarmClock.ring();
        assertThat(history(id)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(WOKEN);
            assertThat(entry.origin()).isEqualTo(Origin.CALENDAR);
            assertThat(entry.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void ofManyWhoDecideAtOnceOneGetsAResultAndTheOthersAClearConflict() throws Exception {
        UUID id = seen(0, USAGE, FEATURE);
        List<Supplier<String>> decisions = Stream.of(As.CASEY, As.MORGAN, As.ADMIN)
                .flatMap(person -> Stream.<Supplier<String>>of(
                        () -> decide(person, () -> desk.qualify(id, null)),
                        () -> decide(person, () -> desk.dismiss(id, DismissReason.OTHER, null))))
                .toList();
        var together = new CountDownLatch(decisions.size());
        try (var threads = Executors.newFixedThreadPool(decisions.size())) {
            List<String> results = decisions.stream()
                    .map(decision -> CompletableFuture.supplyAsync(
                            () -> {
                                together.countDown();
                                return decision.get();
                            },
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            String winner = current().status() == OpportunityStatus.QUALIFIED ? "qualified" : "dismissed";
            assertThat(results).filteredOn("done"::equals).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> !result.equals("done"))
                    .allMatch(result -> result.matches("[A-Z].* %s this at 10:00\\.".formatted(winner)));
        }
        assertThat(history(id))
                .filteredOn(entry -> entry.event() == QUALIFIED || entry.event() == DISMISSED)
                .hasSize(1);
    }

    private static String decide(As person, Supplier<OpportunitySnapshot> decision) {
        try {
            person.call(decision);
            return "done";
        } catch (Refusal.Conflict conflict) {
            return conflict.getMessage();
        }
    }

    /** A scan so many days after the first sees these; the opportunity that the account has then. */
    private UUID seen(int day, Signal... signals) {
        events.publish(detected(innovate, AS_OF.plusSeconds(day * 86_400L), day + 1, signals));
        return current().id();
    }

    private OpportunitySnapshot current() {
        return As.ADMIN.call(
                () -> desk.ofAccounts(List.of(run)).values().iterator().next());
    }

    private List<HistoryEntry> history(UUID id) {
        return As.CASEY.call(() -> desk.history(List.of(id))).getOrDefault(id, List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
