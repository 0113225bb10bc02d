package io.upswell.opportunities.application;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.account;
import static io.upswell.opportunities.Example.detected;
import static io.upswell.opportunities.Example.mention;
import static io.upswell.opportunities.Example.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.upswell.detection.Refusal;
import io.upswell.detection.SignalType;
import io.upswell.detection.StandingDecisions;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.Events;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunitiesTest;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import test.upswell.As;
import test.upswell.TestClock;

@OpportunitiesTest
class DeskTests {

    @Autowired
    private OpportunityDesk desk;

    @Autowired
    private StandingDecisions decisions;

    @Autowired
    private Events events;

    @Autowired
    private TestClock clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void creatingOpensOrConfirms() {
        UUID suggested = suggested("a");
        OpportunitySnapshot created = As.CASEY.call(() -> desk.create(suggested));
        assertThat(created.status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(created.confirmedBy()).isEqualTo("Casey Lindqvist");
        assertThat(opened(suggested))
                .singleElement()
                .extracting(OpportunityOpened::by)
                .isEqualTo("Casey Lindqvist");

        As.MORGAN.call(() -> desk.create(suggested));
        assertThat(opened(suggested)).hasSize(1);

        UUID open = open("b");
        assertThat(As.MORGAN.call(() -> desk.create(open)).confirmedBy()).isEqualTo("Morgan Adeyemi");
        assertThat(opened(open)).extracting(OpportunityOpened::by).containsExactly(null, "Morgan Adeyemi");
    }

    @Test
    void aDismissalAndASnoozeStandUntilTheyAreTakenBack() {
        UUID id = open("a");
        String account =
                As.CASEY.call(() -> desk.find(id)).orElseThrow().account().id();
        assertThat(held(account)).isEmpty();

        As.CASEY.call(() -> desk.dismiss(id, DismissReason.NO_BUDGET, null));
        assertThat(held(account)).get().satisfies(held -> {
            assertThat(held.why()).isEqualTo("Casey Lindqvist dismissed it on 29 Jan (no budget)");
            assertThat(held.types()).isNotEmpty();
        });

        As.CASEY.call(() -> desk.reopen(id));
        assertThat(held(account)).isEmpty();

        As.CASEY.call(() -> desk.snooze(id, LocalDate.of(2026, 3, 5)));
        assertThat(held(account))
                .get()
                .satisfies(
                        held -> assertThat(held.why()).isEqualTo("Casey Lindqvist snoozed it on 29 Jan until 5 Mar"));
    }

    private Optional<StandingDecisions.Held> held(String account) {
        return Optional.ofNullable(
                As.CASEY.call(() -> decisions.of(List.of(account))).get(account));
    }

    @Test
    void qualifyingIsDecidedOnce() {
        UUID id = open("a");
        clock.set(Instant.parse("2026-01-29T11:20:00Z"));
        OpportunitySnapshot qualified = As.CASEY.call(() -> desk.qualify(id, " Budget in Q2 "));
        assertThat(qualified.status()).isEqualTo(OpportunityStatus.QUALIFIED);
        assertThat(qualified.qualifiedBy()).isEqualTo("casey");
        assertThat(qualified.qualifiedAt()).isEqualTo(clock.instant());
        assertThat(qualified.note()).isEqualTo("Budget in Q2");
        assertThat(events.of(
                        OpportunityQualified.class, e -> e.opportunity().id().equals(id)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.qualifiedByName()).isEqualTo("Casey Lindqvist");
                    assertThat(event.opportunity()).isEqualTo(qualified);
                });

        for (Supplier<OpportunitySnapshot> again : List.<Supplier<OpportunitySnapshot>>of(
                () -> desk.qualify(id, null),
                () -> desk.create(id),
                () -> desk.dismiss(id, DismissReason.OTHER, null),
                () -> desk.snooze(id, LocalDate.of(2026, 3, 1)),
                () -> desk.reopen(id))) {
            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(() -> As.MORGAN.call(again))
                    .withMessage("Casey Lindqvist qualified this at 11:20.");
        }
        clock.advance(Duration.ofDays(1));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> As.MORGAN.call(() -> desk.qualify(id, null)))
                .withMessage("Casey Lindqvist qualified this on 29 Jan 2026 at 11:20.");
    }

    @Test
    void qualifyingWhatNobodyConfirmedConfirmsIt() {
        UUID id = suggested("a");
        OpportunitySnapshot qualified = As.CASEY.call(() -> desk.qualify(id, null));
        assertThat(qualified.confirmedBy()).isEqualTo("Casey Lindqvist");
        assertThat(opened(id)).singleElement().satisfies(opened -> {
            assertThat(opened.opportunity().status()).isEqualTo(OpportunityStatus.OPEN);
            assertThat(opened.by()).isEqualTo("Casey Lindqvist");
            assertThat(opened.opportunity().revision())
                    .as("who heard of this hears of the qualification too")
                    .isLessThan(qualified.revision());
        });
    }

    @Test
    void ofTwoAtOnceOneQualifies() throws Exception {
        UUID id = open("a");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = Stream.of(As.CASEY, As.MORGAN)
                    .map(person -> CompletableFuture.supplyAsync(
                            () -> person.call(() -> {
                                try {
                                    desk.qualify(id, null);
                                    return "done";
                                } catch (Refusal.Conflict refused) {
                                    return "refused";
                                }
                            }),
                            threads))
                    .toList();
            assertThat(results).extracting(CompletableFuture::get).containsExactlyInAnyOrder("done", "refused");
        }
        assertThat(events.of(
                        OpportunityQualified.class, e -> e.opportunity().id().equals(id)))
                .hasSize(1);
    }

    @Test
    void dismissingHasAReasonAndCanBeTakenBack() {
        UUID id = open("a");
        As.CASEY.call(() -> desk.dismiss(id, DismissReason.NO_BUDGET, "Next year"));
        assertThat(events.of(
                        OpportunityDismissed.class, e -> e.opportunity().id().equals(id)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.reason()).isEqualTo(DismissReason.NO_BUDGET);
                    assertThat(event.by()).isEqualTo("Casey Lindqvist");
                });
        OpportunitySnapshot again = As.CASEY.call(() -> desk.reopen(id));
        assertThat(again.status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(again.dismissReason()).isNull();
        assertThat(again.note()).isNull();
    }

    @Test
    void aDismissalWithASuccessorStays() {
        UUID id = open("a");
        As.CASEY.call(() -> desk.dismiss(id, DismissReason.NO_BUDGET, null));
        events.publish(detected(
                account(run + "a", "Account a", "75000", 45, 37),
                AS_OF.plusSeconds(1),
                2,
                USAGE,
                FEATURE,
                mention(0.7)));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> As.CASEY.call(() -> desk.reopen(id)))
                .withMessage("Account a has a newer opportunity: decide that one.");
    }

    @Test
    void snoozingNeedsALaterDay() {
        UUID id = open("a");
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.CASEY.call(() -> desk.snooze(id, LocalDate.of(2026, 1, 29))));
        OpportunitySnapshot asleep = As.CASEY.call(() -> desk.snooze(id, LocalDate.of(2026, 1, 30)));
        assertThat(asleep.status()).isEqualTo(OpportunityStatus.SNOOZED);
        assertThat(As.CASEY.call(() -> desk.reopen(id)).status()).isEqualTo(OpportunityStatus.OPEN);
    }

    @Test
    void salesLooksAndDoesNotDecide() {
        UUID id = open("a");
        assertThat(As.SAM.call(() -> desk.find(id))).isPresent();
        for (Supplier<?> decision : decisions(id)) {
            assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> As.SAM.call(decision));
        }
    }

    @Test
    void whatIsNotInSightIsNotFound() {
        UUID id = open("a");
        UUID task =
                As.CASEY.call(() -> desk.tasks(List.of(id))).get(id).getFirst().id();
        assertThat(As.PRIYA.call(() -> desk.find(id))).isEmpty();
        assertThat(As.PRIYA.call(() -> desk.metadata(List.of(id)))).isEmpty();
        assertThat(As.PRIYA.call(() -> desk.tasks(List.of(id)))).isEmpty();
        assertThat(As.PRIYA.call(() -> desk.ofAccounts(List.of(run + "a")))).isEmpty();
        for (Supplier<?> decision : decisions(id)) {
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> As.PRIYA.call(decision));
        }
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> As.PRIYA.call(() -> desk.completeTask(task)));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> As.ADMIN.call(() -> desk.qualify(UUID.randomUUID(), null)));
    }

    private List<Supplier<?>> decisions(UUID id) {
        return List.of(
                () -> desk.create(id),
                () -> desk.qualify(id, null),
                () -> desk.dismiss(id, DismissReason.OTHER, null),
                () -> desk.snooze(id, LocalDate.of(2026, 3, 1)),
                () -> desk.reopen(id));
    }

    @Test
    void anUnownedAccountIsTheManagersAndAdmins() {
        var nobodys = account(run, "Nobody's", "75000", 45, 37, null, null);
        events.publish(detected(nobodys, AS_OF, 1, USAGE, FEATURE));
        assertThat(As.MORGAN.call(() -> desk.ofAccounts(List.of(run)))).hasSize(1);
        assertThat(As.ADMIN.call(() -> desk.ofAccounts(List.of(run)))).hasSize(1);
        assertThat(As.CASEY.call(() -> desk.ofAccounts(List.of(run)))).isEmpty();
        var elsewhere = account(run + "x", "Elsewhere", "75000", 45, 37, "stranger", null);
        events.publish(detected(elsewhere, AS_OF, 1, USAGE, FEATURE));
        assertThat(As.MORGAN.call(() -> desk.ofAccounts(List.of(run + "x")))).isEmpty();
    }

    @Test
    void tasksAreDoneAndUndone() {
        UUID id = open("a");
        FollowUpTask task = As.CASEY.call(() -> desk.tasks(List.of(id))).get(id).getFirst();
        assertThat(As.CASEY.call(() -> desk.completeTask(task.id())).completedAt())
                .isEqualTo(TestClock.START);
        clock.advance(Duration.ofHours(1));
        assertThat(As.CASEY.call(() -> desk.completeTask(task.id())).completedAt())
                .isEqualTo(TestClock.START);
        assertThat(As.CASEY.call(() -> tasks(false))).contains(task.id());
        assertThat(As.CASEY.call(() -> tasks(true))).doesNotContain(task.id());
        assertThat(As.MORGAN.call(() -> desk.reopenTask(task.id())).completedAt())
                .isNull();
        assertThat(As.CASEY.call(() -> tasks(true))).contains(task.id());
        assertThat(As.CASEY.call(() -> tasks(null))).contains(task.id()).doesNotHaveDuplicates();
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.SAM.call(() -> desk.completeTask(task.id())));
    }

    private List<UUID> tasks(@Nullable Boolean open) {
        List<UUID> all = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        Window<FollowUpTask> page;
        do {
            page = desk.tasks(open, position, 2);
            page.forEach(task -> all.add(task.id()));
            position = page.isEmpty() ? position : page.positionAt(page.size() - 1);
        } while (page.hasNext());
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void pagesInEveryOrderWithoutGapOrRepeat(OpportunityOrder order) {
        List<String> all = portfolio();
        List<String> seen = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        Window<OpportunitySnapshot> page;
        do {
            ScrollPosition from = position;
            page = As.CASEY.call(() -> desk.page(named("Folio " + run), order, from, 3));
            assertThat(page.size()).isLessThanOrEqualTo(3);
            page.forEach(found -> seen.add(found.account().id()));
            position = page.positionAt(page.size() - 1);
        } while (page.hasNext());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        String first = seen.getFirst();
        String last = seen.getLast();
        switch (order) {
            case SCORE -> assertThat(last).isEqualTo(run + "low");
            case VALUE -> assertThat(last).isIn(run + "mention1", run + "mention2");
            case NEWEST -> assertThat(first).isEqualTo(run + "new");
            case ACCOUNT -> assertThat(seen).isSorted();
        }
    }

    @Test
    void filtersAndCounts() {
        portfolio();
        UUID mine = As.CASEY.call(
                () -> desk.ofAccounts(List.of(run + "new")).get(run + "new").id());
        As.CASEY.call(() -> desk.qualify(mine, null));
        OpportunityFilter all = named("folio " + run);
        assertThat(As.CASEY.call(() -> desk.count(all)))
                .contains(
                        entry(OpportunityStatus.SUGGESTED, 3),
                        entry(OpportunityStatus.OPEN, 4),
                        entry(OpportunityStatus.QUALIFIED, 1),
                        entry(OpportunityStatus.DISMISSED, 0));
        assertThat(found(new OpportunityFilter(
                        null, List.of(OpportunityStatus.QUALIFIED), null, null, null, null, all.search())))
                .containsExactly(run + "new");
        assertThat(found(new OpportunityFilter(null, null, List.of(ScoreBand.HIGH), null, null, null, all.search())))
                .hasSize(5);
        assertThat(found(new OpportunityFilter(
                        null, null, null, SignalType.EXPANSION_MENTION, null, null, all.search())))
                .hasSize(2);
        assertThat(found(new OpportunityFilter(null, null, null, null, "priya", null, all.search())))
                .isEmpty();
        assertThat(found(new OpportunityFilter(null, null, null, null, null, 0.5, all.search())))
                .hasSize(7);
        assertThat(found(new OpportunityFilter(run + "low", null, null, null, null, null, null)))
                .containsExactly(run + "low");
        assertThat(found(named("%"))).isEmpty();
        assertThat(As.PRIYA.call(() -> desk.count(all)).values()).allMatch(n -> n == 0);
    }

    @Test
    void aForeignCursorIsABadRequest() {
        for (Map<String, Object> keys :
                List.of(Map.<String, Object>of("key", "x", "id", "y"), Map.<String, Object>of("other", 1))) {
            assertThatExceptionOfType(Refusal.BadRequest.class)
                    .isThrownBy(() -> As.CASEY.call(() ->
                            desk.page(OpportunityFilter.ALL, OpportunityOrder.SCORE, ScrollPosition.forward(keys), 3)));
        }
    }

    private List<String> found(OpportunityFilter filter) {
        return As.CASEY.call(() -> desk.page(filter, OpportunityOrder.ACCOUNT, ScrollPosition.keyset(), 100)).stream()
                .map(found -> found.account().id())
                .toList();
    }

    private static OpportunityFilter named(String search) {
        return new OpportunityFilter(null, null, null, null, null, null, search);
    }

    /** Four equal ones, two without a value, a small one and a later one. */
    private List<String> portfolio() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "low", "mention1", "mention2", "new")) {
            var account = account(run + name, "Folio " + run + " " + name, "75000", 500, 501);
            events.publish(
                    switch (name) {
                        case "low" ->
                            detected(
                                    account(run + name, "Folio " + run + " low", "1000000", 500, 501),
                                    AS_OF,
                                    1,
                                    seats(501, 500));
                        case "mention1", "mention2" -> detected(account, AS_OF, 1, mention(0.7));
                        case "new" -> detected(account, AS_OF.plusSeconds(60), 1, USAGE, FEATURE);
                        default -> detected(account, AS_OF, 1, USAGE, FEATURE);
                    });
            ids.add(run + name);
        }
        return ids;
    }

    private UUID suggested(String name) {
        events.publish(detected(account(run + name, "Account " + name, "75000", 45, 37), AS_OF, 1, USAGE));
        return id(name, OpportunityStatus.SUGGESTED);
    }

    private UUID open(String name) {
        events.publish(detected(account(run + name, "Account " + name, "75000", 45, 37), AS_OF, 1, USAGE, FEATURE));
        return id(name, OpportunityStatus.OPEN);
    }

    private UUID id(String name, OpportunityStatus expected) {
        OpportunitySnapshot found =
                As.ADMIN.call(() -> desk.ofAccounts(List.of(run + name))).get(run + name);
        assertThat(found.status()).isEqualTo(expected);
        return found.id();
    }

    private List<OpportunityOpened> opened(UUID id) {
        return events.of(OpportunityOpened.class, e -> e.opportunity().id().equals(id));
    }
}
