package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.DetectionTest;
import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.FactUploads;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.SignalType;
import io.upswell.detection.StandingDecisions;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;

/** A rule that fires while nobody is alerted says why. */
@DetectionTest
class HeldBackTests {

    private static final Instant BEGUN = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-01-11T09:00:00Z");
    private static final Instant BACK = Instant.parse("2026-01-12T09:00:00Z");

    private static final StandingDecisions.Held DISMISSED = new StandingDecisions.Held(
            Set.of(SignalType.SEAT_OVERAGE),
            "Casey Lindqvist dismissed it on 12 Jan (no budget)",
            "a new signal type or a higher band speaks again");

    @Autowired
    ScanDesk desk;

    @Autowired
    FactUploads uploads;

    @Autowired
    Signals signals;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOverage() {
        uploads.forgetAll();
        jdbc.sql("truncate detection.scan, detection.scan_chunk, detection.skipped_account, detection.signal,"
                        + " detection.evaluation")
                .update();
        seats(BEGUN, 1);
        uploads.send(BEGUN, """
                {"type":"user","account":"acc","id":"u-1","first_seen":"2025-11-01","last_seen":"2026-01-09"}
                {"type":"user","account":"acc","id":"u-2","first_seen":"2025-11-01","last_seen":"2026-01-09"}
                """);
        scan(BEGUN);
    }

    @Test
    void aDismissalHoldsBackWhatWasKnownThen() {
        assertThat(told(BEGUN, Map.of("acc", DISMISSED))).satisfies(seats -> {
            assertThat(seats.outcome()).isEqualTo(EvaluationOutcome.INHIBITED);
            assertThat(seats.reason())
                    .isEqualTo("2 active users on 1 contracted seat; held back: Casey Lindqvist dismissed it on 12 Jan"
                            + " (no budget); a new signal type or a higher band speaks again");
        });
        assertThat(signals.open(List.of("acc"))).as("the signal itself goes on").containsKey("acc");
    }

    @Test
    void anotherTypeOfSignalIsNotHeldBack() {
        var other = new StandingDecisions.Held(Set.of(SignalType.FEATURE_INTEREST), DISMISSED.why(), DISMISSED.until());

        assertThat(told(BEGUN, Map.of("acc", other)).outcome()).isEqualTo(EvaluationOutcome.FIRED);
        assertThat(told(BEGUN, Map.of("someone-else", DISMISSED)).outcome()).isEqualTo(EvaluationOutcome.FIRED);
    }

    @Test
    void whatComesBackSoonCoolsDown() {
        seats(ENDED.minusSeconds(60), 5);
        scan(ENDED);
        seats(BACK.minusSeconds(60), 1);
        scan(BACK);

        assertThat(told(BACK, Map.of())).satisfies(seats -> {
            assertThat(seats.outcome()).isEqualTo(EvaluationOutcome.INHIBITED);
            assertThat(seats.reason())
                    .endsWith("held back: the same signal as until 11 Jan, told again as new only after 11 May");
        });
        assertThat(told(ENDED.plus(Duration.ofDays(121)), Map.of()).outcome()).isEqualTo(EvaluationOutcome.FIRED);
    }

    private Evaluation told(Instant now, Map<String, StandingDecisions.Held> decisions) {
        var beans = new StaticListableBeanFactory(Map.of("decisions", (StandingDecisions) accounts -> decisions));
        var held =
                new HeldBack(beans.getBeanProvider(StandingDecisions.class), signals, Clock.fixed(now, ZoneOffset.UTC));
        return held.told(evaluations.latest(List.of("acc"))).get("acc").stream()
                .filter(evaluation -> evaluation.rule() == SignalType.SEAT_OVERAGE)
                .findFirst()
                .orElseThrow();
    }

    private void seats(Instant arrival, int count) {
        uploads.send(arrival, "{\"type\":\"account\",\"id\":\"acc\",\"contracted_seats\":%d}".formatted(count));
    }

    private void scan(Instant asOf) {
        Scan scan = As.ADMIN.call(() -> desk.run(asOf));
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        As.ADMIN.call(() -> desk.find(scan.id()).orElseThrow()).status() == Scan.Status.COMPLETED);
    }
}
