package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.FactUploads;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Signal;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** A signal begins once, goes on while it hovers, ends when it is over, and is told only when that is news. */
@SpringBootTest(properties = "upswell.scan.daily=false")
@Import({TestDatabase.class, TestClock.Configuration.class, FactUploads.class, HeardSignals.class})
class EpisodeTests {

    /** Usage begins; the scans look from day 90 on. */
    private static final LocalDate FIRST = LocalDate.parse("2025-05-01");

    @Autowired
    ScanDesk desk;

    @Autowired
    HeardSignals heard;

    @Autowired
    FactUploads uploads;

    @Autowired
    Signals signals;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        heard.clear();
        uploads.forgetAll();
        jdbc.sql("truncate detection.scan, detection.scan_chunk, detection.skipped_account, detection.signal,"
                        + " detection.evaluation, detection.finding")
                .update();
        uploads.send(arrival(0), """
                {"type":"metric","id":"storage","kind":"gauge"}
                {"type":"metric","id":"calls","kind":"counter","period":"rolling_30d"}
                {"type":"account","id":"acc","limits":{"storage":1000,"calls":30000},"contracted_seats":5}
                """);
    }

    @Test
    void thirtyScansOfASteadyConditionPublishOnce() {
        var random = new Random(3);
        usage("calls", 130, day -> 900 + random.nextInt(-20, 20));
        usage("storage", 130, day -> 880 + random.nextInt(-5, 5));
        for (int user = 0; user < 7; user++) {
            uploads.send(arrival(90), """
                    {"type":"user","account":"acc","id":"u%d","first_seen":"2025-05-01","last_seen":"2025-09-08"}
                    """.formatted(user));
        }
        uploads.send(arrival(95), """
                {"type":"conversation","account":"acc","id":"c","channel":"email","occurred_at":"2025-08-02T10:00:00Z",
                "segments":[{"speaker":"Dana","side":"customer","text":"The weather was lovely on the coast."}]}
                """.replace("\n", "") + "\n");

        scans(100, 130);

        assertThat(heard.all()).hasSize(1);
        assertThat(open()).hasSize(3);
    }

    @Test
    void aSignalThatHoversAroundTheThresholdIsToldOnce() {
        usage("storage", 130, day -> day < 100 || day % 3 == 0 ? 815 : 785);

        scans(95, 130);

        assertThat(heard.all()).hasSize(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aSignalEndsAWeekAfterItFellClearlyAndSaysSoUntilThen() {
        usage("storage", 130, day -> day < 100 ? 850 : 600);

        scans(95, 103);
        assertThat(open()).hasSize(1);
        assertThat(evaluations.latest(List.of("acc")).get("acc"))
                .anySatisfy(one -> assertThat(one.reason()).endsWith("its signal ends when this lasts"));

        scans(104, 112);
        assertThat(open()).isEmpty();
        assertThat(heard.all()).hasSize(2);
        assertThat(heard.all().getLast().signals()).isEmpty();
    }

    @Test
    void whatComesBackSoonIsTheSameEpisodeAndWhatComesBackLaterIsANewOne() {
        usage("storage", 273, day -> day < 100 || day >= 116 && day < 131 || day >= 258 ? 850 : 600);

        scans(99, 99);
        UUID first = open().getFirst().id();
        scans(112, 112);
        assertThat(open()).isEmpty();
        scans(130, 130);
        assertThat(open()).extracting(Signal::id).containsExactly(first);
        assertThat(heard.all().getLast().news()).isEmpty();

        scans(147, 147);
        assertThat(open()).isEmpty();
        scans(272, 272);
        assertThat(open()).extracting(Signal::id).isNotEmpty().doesNotContain(first);
        assertThat(heard.all().getLast().news()).hasSize(1);
    }

    private void usage(String metric, int days, IntToDoubleFunction value) {
        for (int day = 0; day < days; day++) {
            uploads.send(arrival(day), """
                    {"type":"usage","account":"acc","metric":"%s","date":"%s","value":%s}
                    """.formatted(metric, FIRST.plusDays(day), value.applyAsDouble(day)));
        }
    }

    private static Instant arrival(int day) {
        return Instant.parse(FIRST.plusDays(day) + "T08:00:00Z");
    }

    private void scans(int from, int to) {
        for (int day = from; day <= to; day++) {
            Instant asOf = Instant.parse(FIRST.plusDays(day) + "T09:00:00Z");
            Scan scan = As.ADMIN.call(() -> desk.run(asOf));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> As.ADMIN
                                    .call(() -> desk.find(scan.id()).orElseThrow())
                                    .status()
                            == Scan.Status.COMPLETED);
        }
    }

    private List<Signal> open() {
        return signals.open(List.of("acc")).getOrDefault("acc", List.of());
    }
}
