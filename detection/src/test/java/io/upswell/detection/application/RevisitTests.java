package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.FactUploads;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** A fact that a signal stands on is taken back or corrected: the account is looked at again, and only then. */
@SpringBootTest(properties = "upswell.scan.daily=false")
@Import({TestDatabase.class, TestClock.Configuration.class, FactUploads.class, HeardSignals.class})
class RevisitTests {

    private static final Instant NINE = Instant.parse("2026-01-29T09:00:00Z");

    private static final String CONVERSATION = """
            {"type":"conversation","account":"acc","id":"c-1","channel":"meeting","occurred_at":"2026-01-28T15:30:00Z",\
            "segments":[{"speaker":"Dana","side":"customer","text":"Could you show us Advanced Analytics?"}]}
            """;

    private static final String DELETION = "{\"type\":\"account\",\"id\":\"acc\",\"deleted\":true}\n";

    @Autowired
    ScanDesk desk;

    @Autowired
    ScanRounds rounds;

    @Autowired
    FactUploads uploads;

    @Autowired
    HeardSignals heard;

    @Autowired
    Signals signals;

    @Autowired
    Evaluations evaluations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeSignals() {
        heard.clear();
        uploads.forgetAll();
        jdbc.sql("truncate detection.scan, detection.scan_chunk, detection.skipped_account, detection.signal,"
                        + " detection.evaluation, detection.finding, detection.revisit")
                .update();
        clock.set(NINE.minus(Duration.ofHours(1)));
        uploads.send("""
                {"type":"product","id":"advanced-analytics","name":"Advanced Analytics","features":["cohort analysis"]}
                {"type":"plan","id":"professional","name":"Professional"}
                {"type":"account","id":"acc","plan":"professional","contracted_seats":1,"limits":{"storage":1000}}
                {"type":"account","id":"other","plan":"professional","contracted_seats":1}
                {"type":"metric","id":"storage","name":"Storage","kind":"gauge"}
                {"type":"usage","account":"acc","metric":"storage","date":"2026-01-28","value":900}
                {"type":"user","account":"acc","id":"u-1","first_seen":"2025-11-01","last_seen":"2026-01-28"}
                {"type":"user","account":"acc","id":"u-2","first_seen":"2025-11-01","last_seen":"2026-01-28"}
                """ + CONVERSATION);
        clock.set(NINE);
        scan();
        assertThat(types())
                .containsExactlyInAnyOrder(
                        SignalType.SEAT_OVERAGE, SignalType.FEATURE_INTEREST, SignalType.USAGE_LIMIT_APPROACHING);
        heard.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"conversation\",\"account\":\"acc\",\"id\":\"c-1\",\"deleted\":true}",
                "{\"type\":\"conversation\",\"account\":\"acc\",\"id\":\"c-1\",\"channel\":\"meeting\","
                        + "\"occurred_at\":\"2026-01-28T15:30:00Z\",\"segments\":[]}",
                "{\"type\":\"product\",\"id\":\"advanced-analytics\",\"deleted\":true}"
            })
    void wordsThatAreGoneTakeTheirSignalAlong(String line) {
        uploads.send(line + "\n");

        revisit();

        assertThat(types()).doesNotContain(SignalType.FEATURE_INTEREST).hasSize(2);
        assertThat(evaluations.latest(List.of("acc")).get("acc"))
                .filteredOn(one -> one.rule() == SignalType.FEATURE_INTEREST)
                .noneMatch(one -> one.outcome() == EvaluationOutcome.FIRED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard.all()).singleElement().satisfies(event -> {
                    assertThat(event.signals()).hasSize(2);
                    assertThat(event.news()).isEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"account\",\"id\":\"acc\",\"plan\":\"professional\",\"contracted_seats\":9,\"limits\":{\"storage\":1000}}",
                "{\"type\":\"user\",\"account\":\"acc\",\"id\":\"u-2\",\"deleted\":true}",
                "{\"type\":\"user\",\"account\":\"acc\",\"id\":\"u-2\",\"first_seen\":\"2025-11-01\",\"last_seen\":\"2025-11-20\"}"
            })
    void seatsThatWereCountedWrongAreCountedAgain(String line) {
        uploads.send(line + "\n");

        revisit();

        assertThat(types()).doesNotContain(SignalType.SEAT_OVERAGE).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"usage\",\"account\":\"acc\",\"metric\":\"storage\",\"date\":\"2026-01-28\",\"value\":90}",
                "{\"type\":\"usage\",\"account\":\"acc\",\"metric\":\"storage\",\"date\":\"2026-01-28\",\"deleted\":true}"
            })
    void usageThatWasMeasuredWrongIsMeasuredAgain(String line) {
        uploads.send(line + "\n");

        revisit();

        assertThat(types()).doesNotContain(SignalType.USAGE_LIMIT_APPROACHING).hasSize(2);
    }

    @Test
    void anAccountThatIsDeletedTakesAllItsSignalsAlong() {
        uploads.send(DELETION);

        revisit();

        assertThat(types()).isEmpty();
        assertThat(evaluations.latest(List.of("acc")).get("acc")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(EvaluationOutcome.NOT_FIRED);
            assertThat(one.reason()).isEqualTo("the account was deleted");
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard.all()).singleElement().satisfies(event -> {
                    assertThat(event.account().id()).isEqualTo("acc");
                    assertThat(event.signals()).isEmpty();
                    assertThat(event.accountDeleted()).isTrue();
                }));
    }

    @Test
    void aDeletionThatWasNotNotedIsSeenAfterTheNextScanOfAll() {
        uploads.send(NINE.minusSeconds(60), DELETION);
        assertThat(noted()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        scan();
        assertThat(types()).hasSize(3);

        revisit();

        assertThat(types()).isEmpty();
    }

    @Test
    void anAccountThatComesBackHasItsSignalsAgain() {
        List<Signal> before = signals.open(List.of("acc")).get("acc");
        uploads.send(DELETION);
        revisit();
        clock.advance(Duration.ofMinutes(1));
        uploads.send(
                "{\"type\":\"account\",\"id\":\"acc\",\"plan\":\"professional\",\"contracted_seats\":1,\"limits\":{\"storage\":1000}}\n");
        clock.advance(Duration.ofMinutes(1));
        scan();

        assertThat(signals.open(List.of("acc")).get("acc"))
                .extracting(Signal::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Signal::id).toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(heard.all().getLast().accountDeleted()).isFalse());
    }

    @Test
    void itIsNoScanThatPeopleMeanAndHappensOnce() {
        Scan nine = As.MORGAN.call(desk::latest).orElseThrow();
        uploads.send("{\"type\":\"user\",\"account\":\"acc\",\"id\":\"u-2\",\"deleted\":true}\n");

        rounds.revisit();
        assertThat(revisits())
                .as("corrections seldom come alone: it waits for the next")
                .isZero();
        revisit();
        rounds.revisit();

        assertThat(revisits()).isEqualTo(1);
        assertThat(As.MORGAN.call(desk::latest)).contains(nine);
        assertThat(As.MORGAN.call(() -> desk.page(ScrollPosition.keyset(), 10))).containsExactly(nine);
    }

    @Test
    void whatIsNewOrGoesOnAsUsualWaitsForNine() {
        clock.set(NINE.plus(Duration.ofHours(5)));
        uploads.send(CONVERSATION + CONVERSATION.replace("c-1", "c-2") + """
                {"type":"usage","account":"acc","metric":"storage","date":"2026-01-29","value":901}
                {"type":"user","account":"acc","id":"u-1","first_seen":"2025-11-01","last_seen":"2026-01-29"}
                {"type":"user","account":"acc","id":"u-3","first_seen":"2026-01-29","last_seen":"2026-01-29"}
                {"type":"account","id":"other","plan":"professional","contracted_seats":7}
                """);
        clock.advance(Duration.ofHours(1));
        uploads.send(
                "{\"type\":\"usage\",\"account\":\"acc\",\"metric\":\"storage\",\"date\":\"2026-01-29\",\"value\":905}\n");

        assertThat(noted()).isEmpty();
    }

    @Test
    void aHistoricLoadAndAReplayNoteNobody() {
        String deletion = "{\"type\":\"user\",\"account\":\"acc\",\"id\":\"u-2\",\"deleted\":true}\n";
        uploads.send(NINE.minusSeconds(60), deletion);
        assertThat(noted()).isEmpty();

        uploads.send(CONVERSATION.replace("show us", "sell us"));
        assertThat(noted()).containsExactly("acc");
        jdbc.sql("truncate detection.revisit").update();

        clock.advance(Duration.ofDays(90));
        uploads.send(CONVERSATION.replace("show us", "give us"));
        assertThat(noted()).as("its last scan looked at another time").isEmpty();
    }

    @Test
    void aScanOfAllMakesItNeedless() {
        uploads.send("{\"type\":\"user\",\"account\":\"acc\",\"id\":\"u-2\",\"deleted\":true}\n");
        assertThat(noted()).containsExactly("acc");

        clock.advance(Duration.ofMinutes(1));
        scan();

        assertThat(noted()).isEmpty();
        assertThat(types()).doesNotContain(SignalType.SEAT_OVERAGE);
    }

    /** As time passes. */
    private void revisit() {
        clock.advance(Duration.ofSeconds(10));
        rounds.revisit();
        await().atMost(Duration.ofSeconds(30)).until(() -> running() == 0);
    }

    private int running() {
        return count("select count(*) from detection.scan where status = 'RUNNING'");
    }

    private int revisits() {
        return count("select count(*) from detection.scan where revisit");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private List<String> noted() {
        return jdbc.sql("select account from detection.revisit")
                .query(String.class)
                .list();
    }

    private List<SignalType> types() {
        return signals.open(List.of("acc")).getOrDefault("acc", List.of()).stream()
                .map(Signal::type)
                .toList();
    }

    private void scan() {
        Scan scan = As.ADMIN.call(() -> desk.run(null));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        As.ADMIN.call(() -> desk.find(scan.id()).orElseThrow()).status() == Scan.Status.COMPLETED);
    }
}
