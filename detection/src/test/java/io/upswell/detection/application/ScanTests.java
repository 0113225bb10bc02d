package io.upswell.detection.application;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.Plan;
import io.upswell.detection.Product;
import io.upswell.detection.Refusal;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.ScanRounds;
import io.upswell.detection.domain.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

@SpringBootTest(properties = "upswell.scan.daily=false")
@Import({TestDatabase.class, TestClock.Configuration.class, FactsStandIn.Configuration.class})
class ScanTests {

    private static final Instant NOW = TestClock.START;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ScanDesk desk;

    @Autowired
    ScanRounds rounds;

    @Autowired
    FactsStandIn facts;

    @Autowired
    HeardSignals heard;

    @Autowired
    Signals signals;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExecutionGraphQlService graphql;

    @BeforeEach
    void nothingYet() {
        facts.clear();
        heard.clear();
        jdbc.sql("truncate detection.scan, detection.scan_chunk, detection.skipped_account, detection.signal,"
                        + " detection.evaluation, detection.finding")
                .update();
    }

    @Test
    void findsSignalsWithTheirReasonsAndAnnouncesThemWithTheirPrices() {
        facts.put(account("acc-1")
                .seats(10, 12)
                .users(12, "Sales", 300)
                .said("meeting", "2026-01-28T15:30:00Z", "Hello. Could you show us Advanced Analytics?"));

        Scan scan = scan(null);

        assertThat(scan.accountsScanned()).isEqualTo(1);
        assertThat(scan.signalsDetected()).isEqualTo(2);
        assertThat(scan.finishedAt()).isEqualTo(NOW);
        assertThat(open("acc-1"))
                .extracting(Signal::type)
                .containsExactly(SignalType.SEAT_OVERAGE, SignalType.FEATURE_INTEREST);
        assertThat(open("acc-1").get(1).evidence())
                .singleElement()
                .hasFieldOrPropertyWithValue("quote", "Could you show us Advanced Analytics?")
                .hasFieldOrPropertyWithValue("speaker", "Dana")
                .hasFieldOrPropertyWithValue("start", 7)
                .hasFieldOrPropertyWithValue("end", 44);
        assertThat(evaluations.latest(List.of("acc-1")).get("acc-1"))
                .filteredOn(evaluation -> evaluation.outcome() == EvaluationOutcome.NOT_EVALUABLE)
                .extracting(Evaluation::reason)
                .contains("no usage and no limits on record");
        assertThat(heard.all()).singleElement().satisfies(event -> {
            assertThat(event.signals()).isEqualTo(open("acc-1"));
            assertThat(event.news()).hasSize(2);
            assertThat(event.scanNumber()).isEqualTo(scan.number());
            assertThat(event.priceBook().products()).extracting(Product::id).containsExactly("advanced-analytics");
            assertThat(event.priceBook().plans()).extracting(Plan::id).containsExactly("professional");
        });
    }

    @Test
    void aSecondScanKeepsTheSignalsAndSaysNothing() {
        overages(3);
        scan(null);
        List<Signal> before = open("acc-0001");
        heard.clear();

        Scan second = scan(null);

        assertThat(second.signalsDetected()).isEqualTo(3);
        assertThat(open("acc-0001")).isEqualTo(before);
        assertThat(heard.all()).isEmpty();
        assertThat(count("detection.signal")).isEqualTo(3);
        assertThat(count("detection.finding")).isEqualTo(3);
    }

    @Test
    void aSignalThatNoLongerHoldsEndsAndIsAnnouncedAsEnded() {
        overages(1);
        scan(null);
        heard.clear();
        facts.put(account("acc-0001").seats(20, 12).users(12, "Sales", 300));

        scan(null);

        assertThat(open("acc-0001")).isEmpty();
        assertThat(heard.all())
                .singleElement()
                .satisfies(event -> assertThat(event.signals()).isEmpty());
    }

    @Test
    void aChunkThatBreaksAfterWritingIsRolledBackAndDoneAgain() {
        overages(1_200);
        heard.breakOnceAt("acc-0777");

        Scan scan = scan(null);

        assertThat(heard.hasBroken()).isTrue();
        assertThat(scan.status()).isEqualTo(Scan.Status.COMPLETED);
        assertThat(scan.accountsScanned()).isEqualTo(1_200);
        assertThat(scan.signalsDetected()).isEqualTo(1_200);
        assertThat(count("detection.signal")).isEqualTo(1_200);
        heardAll(1_200);
        assertThat(heard.all()).extracting(event -> event.account().id()).doesNotHaveDuplicates();
    }

    @Test
    void aChunkThatNeverWorksIsGivenUpAndTheScanEndsAsFailed() {
        overages(1_200);
        facts.beforeLoad(first -> {
            if (first.equals("acc-0501")) {
                throw new IllegalStateException("disk full");
            }
        });

        Scan scan = scan(null);

        assertThat(scan.status()).isEqualTo(Scan.Status.FAILED);
        assertThat(scan.accountsScanned()).isEqualTo(700);
        assertThat(scan.accountsSkipped()).isEqualTo(500);
    }

    @Test
    void poisonAccountsAreRecordedAndSkipped() {
        overages(4);
        facts.putUnreadable("acc-0002", "its traits are no JSON");
        facts.put(account("acc-0003").users(1, "Sales", 300).said("meeting", "2026-01-28T15:30:00Z", null));

        Scan scan = scan(null);

        assertThat(scan.status()).isEqualTo(Scan.Status.COMPLETED);
        assertThat(scan.accountsScanned()).isEqualTo(2);
        assertThat(scan.accountsSkipped()).isEqualTo(2);
        assertThat(jdbc.sql("select account from detection.skipped_account where reason <> '' order by account")
                        .query(String.class)
                        .list())
                .containsExactly("acc-0002", "acc-0003");
        assertThat(As.MORGAN.call(() -> desk.skipped(scan.id(), 10)))
                .extracting(ScanDesk.Skipped::account)
                .containsExactly("acc-0002", "acc-0003");
    }

    @Test
    void aCancelledScanFinishesWhatIsInHandAndBeginsNothingElse() {
        overages(2_500);
        var scan = new AtomicReference<Scan>();
        facts.beforeLoad(first -> {
            await().atMost(PATIENCE).until(() -> scan.get() != null);
            As.MORGAN.call(() -> desk.cancel(scan.get().id()));
        });
        scan.set(As.MORGAN.call(() -> desk.run(null)));

        Scan ended = finished(scan.get());

        assertThat(ended.status()).isEqualTo(Scan.Status.CANCELLED);
        assertThat(ended.accountsScanned()).isBetween(500, 1_000);
        assertThat(count("detection.signal")).isEqualTo(ended.accountsScanned());
        assertThat(As.MORGAN.call(() -> desk.cancel(ended.id()))).isEqualTo(ended);
        assertThatThrownBy(() -> As.CASEY.call(() -> desk.cancel(ended.id()))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(scan(null).accountsScanned()).isEqualTo(2_500);
    }

    @Test
    void twoHandsShareTheChunksOfAScan() {
        overages(1_000);
        var together = new CyclicBarrier(2);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        facts.beforeLoad(first -> {
            threads.add(Thread.currentThread().getName());
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        });

        Scan scan = scan(null);

        assertThat(threads).hasSize(2);
        assertThat(scan.accountsScanned()).isEqualTo(1_000);
    }

    @Test
    void scansOfTheSameAccountsRunOneAfterTheOther() {
        overages(600);
        var first = As.MORGAN.call(() -> desk.run(null));
        var second = As.MORGAN.call(() -> desk.run(null));

        finished(second);

        assertThat(finished(first).status()).isEqualTo(Scan.Status.COMPLETED);
        heardAll(600);
        assertThat(heard.all()).allMatch(event -> event.scan().equals(first.id()));
    }

    @Test
    void aPastScanDoesNotOverwriteWhatALaterOneSaw() {
        overages(1);
        scan(null);
        heard.clear();
        var before = evaluations.kept(List.of("acc-0001"));
        facts.put(account("acc-0001").seats(20, 12).users(12, "Sales", 300));

        Scan past = scan(NOW.minus(Duration.ofDays(7)));

        assertThat(past.accountsScanned()).isEqualTo(1);
        assertThat(past.signalsDetected()).isZero();
        assertThat(open("acc-0001")).hasSize(1);
        assertThat(evaluations.kept(List.of("acc-0001"))).isEqualTo(before);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void withoutAccountsAScanIsCompletedAtOnce() {
        assertThat(As.ADMIN.call(() -> desk.run(null)).status()).isEqualTo(Scan.Status.COMPLETED);
    }

    @Test
    void theDailyScanRunsOnceADayHoweverOftenItIsAskedFor() {
        rounds.daily();
        rounds.daily();

        assertThat(count("detection.scan")).isEqualTo(1);
    }

    @Test
    void onlyManagersAndAdministratorsStartScansAndNoneInTheFuture() {
        assertThatThrownBy(() -> As.CASEY.call(() -> desk.run(null))).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> As.SAM.call(() -> desk.run(null))).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> As.MORGAN.call(() -> desk.run(NOW.plusSeconds(1))))
                .isInstanceOf(Refusal.BadRequest.class);
    }

    @Test
    void pagesNewestFirst() {
        for (int i = 0; i < 3; i++) {
            As.ADMIN.call(() -> desk.run(null));
        }

        var first = As.CASEY.call(() -> desk.page(ScrollPosition.keyset(), 2));
        var second = As.CASEY.call(() -> desk.page(first.positionAt(1), 2));

        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasNext()).isFalse();
        assertThat(first.getContent()).extracting(Scan::number).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(second.getContent())
                .singleElement()
                .satisfies(oldest -> assertThat(oldest.number())
                        .isLessThan(first.getContent().getLast().number()));
    }

    @Test
    void graphqlStartsAScanFollowsItAndPagesThroughAll() {
        overages(2);
        var tester = ExecutionGraphQlServiceTester.create(graphql);
        As.MORGAN.call(() -> {
            String id = tester.document("mutation { runScan(asOf: \"2026-01-29T10:00:00Z\") { id status } }")
                    .execute()
                    .path("runScan.id")
                    .entity(String.class)
                    .get();
            await().pollInSameThread()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> tester.document(
                                    "query($id: ID!) { scan(id: $id) { status asOf accountsScanned signalsDetected } }")
                            .variable("id", id)
                            .execute()
                            .path("scan")
                            .matchesJson("""
                            {"status": "COMPLETED", "asOf": "2026-01-29T10:00:00Z", "accountsScanned": 2, "signalsDetected": 2}
                            """));
            String cursor = tester.document(
                            "{ scans(first: 1) { edges { node { id } cursor } pageInfo { hasNextPage endCursor } } }")
                    .execute()
                    .path("scans.edges[0].node.id")
                    .entity(String.class)
                    .isEqualTo(id)
                    .path("scans.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            return tester.document("query($after: String) { scans(first: 1, after: $after) { edges { node { id } } } }")
                    .variable("after", cursor)
                    .execute()
                    .path("scans.edges")
                    .entityList(Object.class)
                    .hasSize(0);
        });
    }

    private void overages(int accounts) {
        for (int i = 1; i <= accounts; i++) {
            facts.put(account("acc-%04d".formatted(i))
                    .seats(10, 12)
                    .users(12, "Sales", 300)
                    .said("meeting", "2026-01-28T15:30:00Z", "Thank you for the Session Replay training."));
        }
    }

    private Scan scan(Instant asOf) {
        return finished(As.MORGAN.call(() -> desk.run(asOf)));
    }

    private Scan finished(Scan scan) {
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .until(
                        () -> As.MORGAN.call(() -> desk.find(scan.id()).orElseThrow()),
                        now -> now.status() != Scan.Status.RUNNING);
    }

    /** The last chunk's transaction tells after it has committed. */
    private void heardAll(int events) {
        await().atMost(PATIENCE).until(() -> heard.all().size() >= events);
        assertThat(heard.all().size()).isEqualTo(events);
    }

    private List<Signal> open(String account) {
        return signals.open(List.of(account)).getOrDefault(account, List.of());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
