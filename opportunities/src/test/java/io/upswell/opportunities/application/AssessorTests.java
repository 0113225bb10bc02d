package io.upswell.opportunities.application;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.MARKETING;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.detected;
import static io.upswell.opportunities.Example.mention;
import static io.upswell.opportunities.Example.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.Events;
import io.upswell.opportunities.Example;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunitiesTest;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import test.upswell.As;
import test.upswell.TestClock;
import tools.jackson.databind.json.JsonMapper;

@OpportunitiesTest
class AssessorTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private OpportunityDesk desk;

    @Autowired
    private Events events;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AlarmClock alarmClock;

    @Autowired
    private JsonMapper mapper;

    private final String account = UUID.randomUUID().toString();
    private final AccountSnapshot innovate = Example.account(account, "InnovateCorp", "75000", 45, 37);

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void opensInnovateCorpOfThePrd(Scenario scenario) {
        scenario.publish(detected(innovate, AS_OF, 1, USAGE, FEATURE))
                .andWaitForEventOfType(OpportunityIdentified.class)
                .matching(event -> event.opportunity().account().id().equals(account))
                .toArriveAndVerify(event -> {
                    OpportunitySnapshot found = event.opportunity();
                    assertThat(found.score().composite()).isCloseTo(0.8033, within(0.0001));
                    assertThat(found.status()).isEqualTo(OpportunityStatus.OPEN);
                    assertThat(found.band()).isEqualTo(ScoreBand.HIGH);
                    assertThat(found.value().annual()).isEqualTo(new BigDecimal("45000"));
                    assertThat(found.suggestedProducts()).containsExactly("Advanced Analytics", "API Plus");
                    assertThat(found.confirmedBy()).isNull();
                });
        events.settle();
        OpportunitySnapshot first = only();
        assertThat(events.of(OpportunityOpened.class, this::mine))
                .singleElement()
                .satisfies(opened -> assertThat(opened.by()).isNull());

        events.publish(detected(innovate, AS_OF.plusSeconds(60), 2, USAGE, FEATURE, MARKETING));
        OpportunitySnapshot second = only();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.score().composite()).isCloseTo(0.8517, within(0.0001));
        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(second.identifiedAt()).isEqualTo(AS_OF);
        assertThat(identified())
                .extracting(event -> event.opportunity().revision())
                .isSorted()
                .hasSize(2);
        assertThat(events.of(OpportunityOpened.class, this::mine)).hasSize(1);
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Explore expansion: InnovateCorp - Usage limit approaching");
            assertThat(task.dueDate()).isEqualTo(LocalDate.of(2026, 2, 5));
            assertThat(task.priority()).isEqualTo("medium");
            assertThat(task.assignee()).isEqualTo("casey");
        });
    }

    @Test
    void keepsTheMetadataOfThePrd() {
        events.publish(detected(innovate, AS_OF, 1, USAGE, FEATURE));
        String stored = jdbc.sql("select metadata from opportunities.expansion_opportunities where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        assertThat(mapper.readTree(stored)).isEqualTo(mapper.readTree("""
                {
                  "signals": [
                    {"type": "usage_limit_approaching", "details": "API calls at 92% of limit",
                     "detected_at": "2026-01-29T10:00:00Z", "strength": 0.85},
                    {"type": "feature_interest", "details": "Asked about Advanced Analytics in last meeting",
                     "source": "meeting_transcript", "detected_at": "2026-01-28T15:30:00Z", "strength": 0.7}
                  ],
                  "composite_score": 0.8033,
                  "estimated_expansion_arr": 45000,
                  "suggested_products": ["Advanced Analytics", "API Plus"],
                  "recommended_approach": "Schedule technical deep-dive on Advanced Analytics"
                }"""));
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        SignalDetected event = detected(innovate, Instant.parse("2026-01-29T10:00:00.123456789Z"), 1, USAGE, FEATURE);
        events.publish(event); // one after the other: the registry tells equal publications in flight not apart
        OpportunitySnapshot before = only();
        events.publish(event);
        events.publish(event);
        assertThat(only()).isEqualTo(before);
        assertThat(identified()).hasSize(1);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void aLaterScanThatSeesTheSameTellsNobody() {
        events.publish(detected(innovate, AS_OF, 1, USAGE, FEATURE));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2, USAGE, FEATURE));
        assertThat(identified()).hasSize(1);
        assertThat(only().detectedAt()).isEqualTo(AS_OF.plus(DAY));
    }

    @Test
    void anOlderEventNeverOverwritesANewer() {
        events.publish(detected(innovate, AS_OF, 7, USAGE, FEATURE, MARKETING));
        events.publish(detected(innovate, AS_OF.minus(DAY), 8, USAGE), detected(innovate, AS_OF, 6, USAGE));
        assertThat(only().signals()).hasSize(3);
        events.publish(detected(innovate, AS_OF, 8, USAGE, FEATURE));
        assertThat(only().signals()).hasSize(2);
    }

    @Test
    void manyAtOnceOnOneAccountLeaveOneOpportunityWithTheLatest() {
        SignalDetected[] storm = IntStream.rangeClosed(1, 24)
                .mapToObj(n -> n == 24
                        ? detected(innovate, AS_OF, n, USAGE, FEATURE, MARKETING)
                        : detected(innovate, AS_OF, n, USAGE, FEATURE))
                .toArray(SignalDetected[]::new);
        events.publish(storm);
        assertThat(only().signals()).hasSize(3);
        assertThat(tasks()).hasSize(1);
        assertThat(events.of(OpportunityOpened.class, this::mine)).hasSize(1);
    }

    @Test
    void aLowScoreIsKeptWithoutAnAlert() {
        AccountSnapshot big = Example.account(account, "Big", "1000000", 500, 501);
        events.publish(detected(big, AS_OF, 1, seats(501, 500)));
        OpportunitySnapshot low = only();
        assertThat(low.status()).isEqualTo(OpportunityStatus.SUGGESTED);
        assertThat(low.band()).isEqualTo(ScoreBand.LOW);
        assertThat(low.identifiedAt()).isNull();
        assertThat(low.value().annual()).isEqualByComparingTo("600");
        assertThat(identified()).isEmpty();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void noSignalNoOpportunity() {
        events.publish(detected(innovate, AS_OF, 1));
        assertThat(all()).isEmpty();
    }

    @Test
    void aSuggestedOneRisesToOpenOnce() {
        events.publish(detected(innovate, AS_OF, 1, USAGE, mention(0.3)));
        assertThat(only().status()).isEqualTo(OpportunityStatus.SUGGESTED);
        assertThat(only().band()).isEqualTo(ScoreBand.MEDIUM);
        events.publish(detected(innovate, AS_OF.plus(DAY), 2, USAGE, FEATURE));
        assertThat(only().status()).isEqualTo(OpportunityStatus.OPEN);
        events.publish(detected(innovate, AS_OF.plus(DAY.multipliedBy(2)), 3, USAGE));
        events.publish(detected(innovate, AS_OF.plus(DAY.multipliedBy(3)), 4, USAGE, FEATURE));
        assertThat(only().status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(events.of(OpportunityOpened.class, this::mine)).hasSize(1);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void whenAllSignalsEndItStaysWithoutThemAndTheNextAlertIsANewEpisode() {
        events.publish(detected(innovate, AS_OF, 1, USAGE, FEATURE));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2));
        assertThat(only().signals()).isEmpty();
        assertThat(only().band()).isEqualTo(ScoreBand.LOW);
        assertThat(identified()).hasSize(2);

        UUID firstTask = tasks().getFirst().id();
        As.CASEY.call(() -> desk.completeTask(firstTask));
        events.publish(detected(innovate, AS_OF.plus(DAY.multipliedBy(30)), 3, USAGE, FEATURE));
        assertThat(only().identifiedAt()).isEqualTo(AS_OF.plus(DAY.multipliedBy(30)));
        assertThat(tasks()).hasSize(2);
    }

    @Test
    void anOpportunitySaysThatItsAccountWasDeleted() {
        UUID id = publishInnovate();
        SignalDetected gone = detected(innovate, AS_OF.plus(DAY), 2).ofDeletedAccount();
        events.publish(gone);
        events.publish(gone);

        assertThat(only().signals()).isEmpty();
        assertThat(only().accountDeletedAt()).isEqualTo(AS_OF.plus(DAY));
        assertThat(identified().getLast().opportunity().accountDeletedAt()).isEqualTo(AS_OF.plus(DAY));
        assertThat(history(id))
                .filteredOn(entry -> entry.event() == HistoryEvent.ACCOUNT_DELETED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("its signals have ended with it"));

        events.publish(detected(innovate, AS_OF.plus(DAY.multipliedBy(2)), 3, USAGE, FEATURE));
        assertThat(only().accountDeletedAt()).as("it is back").isNull();
        assertThat(only().signals()).hasSize(2);
    }

    @Test
    void whatWasDecidedStaysSoWhenItsAccountIsDeleted() {
        UUID id = publishInnovate();
        As.CASEY.call(() -> desk.dismiss(id, DismissReason.BAD_TIMING, null));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2).ofDeletedAccount());

        assertThat(only().status()).isEqualTo(OpportunityStatus.DISMISSED);
        assertThat(only().accountDeletedAt()).isEqualTo(AS_OF.plus(DAY));
        assertThat(history(id))
                .extracting(HistoryEntry::event)
                .containsOnlyOnce(HistoryEvent.DISMISSED, HistoryEvent.ACCOUNT_DELETED);
    }

    @Test
    void whatOnlyComesBackBelongsToTheSameEpisode() {
        events.publish(detected(innovate, AS_OF, 1, USAGE, FEATURE));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2));
        var back = detected(innovate, AS_OF.plus(DAY.multipliedBy(20)), 3, USAGE, FEATURE);

        events.publish(new SignalDetected(
                back.scan(), 3, innovate, back.priceBook(), back.signals(), Set.of(), back.detectedAt()));

        assertThat(only().signals()).hasSize(2);
        assertThat(only().identifiedAt()).isEqualTo(AS_OF);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void aQualifiedOneFollowsItsSignalsSilently() {
        UUID id = publishInnovate();
        As.CASEY.call(() -> desk.qualify(id, null));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2, USAGE, FEATURE, MARKETING));
        assertThat(only().status()).isEqualTo(OpportunityStatus.QUALIFIED);
        assertThat(only().signals()).hasSize(3);
        assertThat(identified()).hasSize(1);
    }

    @Test
    void aDismissedOneComesBackOnlyWithMoreThanWasDismissed() {
        UUID id = publishInnovate();
        As.CASEY.call(() -> desk.dismiss(id, DismissReason.BAD_TIMING, null));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2, USAGE, FEATURE));
        assertThat(only().status()).isEqualTo(OpportunityStatus.DISMISSED);
        events.publish(detected(innovate, AS_OF.plusSeconds(60), 2, USAGE, FEATURE, MARKETING));
        assertThat(all()).as("older than what was heard").hasSize(1);

        events.publish(detected(innovate, AS_OF.plus(DAY.multipliedBy(2)), 3, USAGE, FEATURE, MARKETING));
        assertThat(all())
                .extracting(OpportunitySnapshot::status)
                .containsExactlyInAnyOrder(OpportunityStatus.DISMISSED, OpportunityStatus.OPEN);
        assertThat(As.CASEY
                        .call(() -> desk.ofAccounts(List.of(account)))
                        .get(account)
                        .status())
                .isEqualTo(OpportunityStatus.OPEN);
    }

    @Test
    void aSnoozedOneWakesWithANewSignalType() {
        UUID id = publishInnovate();
        As.CASEY.call(() -> desk.snooze(id, LocalDate.of(2026, 3, 1)));
        events.publish(detected(innovate, AS_OF.plus(DAY), 2, Example.usage(0.9, 980_000, 1_000_000), FEATURE));
        assertThat(only().status()).isEqualTo(OpportunityStatus.SNOOZED);
        events.publish(detected(innovate, AS_OF.plus(DAY.multipliedBy(2)), 3, USAGE, FEATURE, MARKETING));
        assertThat(only().status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(only().snoozedUntil()).isNull();
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void aSnoozedOneWakesOnItsDay() {
        UUID id = publishInnovate();
        As.CASEY.call(() -> desk.snooze(id, LocalDate.of(2026, 2, 2)));
        clock.set(Instant.parse("2026-02-01T23:59:00Z"));
        alarmClock.ring();
        assertThat(only().status()).isEqualTo(OpportunityStatus.SNOOZED);
        clock.set(Instant.parse("2026-02-02T00:01:00Z"));
        alarmClock.ring();
        alarmClock.ring();
        assertThat(only().status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(identified().getLast().opportunity().status()).isEqualTo(OpportunityStatus.OPEN);
    }

    private UUID publishInnovate() {
        events.publish(detected(innovate, AS_OF, 1, USAGE, FEATURE));
        return only().id();
    }

    private List<HistoryEntry> history(UUID id) {
        return As.ADMIN.call(() -> desk.history(List.of(id))).get(id);
    }

    private OpportunitySnapshot only() {
        List<OpportunitySnapshot> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<OpportunitySnapshot> all() {
        List<UUID> ids = jdbc.sql("select id from opportunities.expansion_opportunities where account_id = ?")
                .param(account)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return List.copyOf(As.ADMIN.call(() -> desk.find(ids)).values());
    }

    private List<FollowUpTask> tasks() {
        List<UUID> ids = all().stream().map(OpportunitySnapshot::id).toList();
        return As.ADMIN.call(() -> desk.tasks(ids)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<OpportunityIdentified> identified() {
        return events.of(
                OpportunityIdentified.class,
                event -> event.opportunity().account().id().equals(account));
    }

    private boolean mine(OpportunityOpened event) {
        return event.opportunity().account().id().equals(account);
    }
}
