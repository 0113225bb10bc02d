package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import test.upswell.As;
import test.upswell.TestClock;

/** An account as it was known at a time. */
@DetectionTest
class AccountHistoryTests {

    private static final Instant FIRST = Instant.parse("2026-01-20T10:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-01-25T10:00:00Z");

    @Autowired
    AccountHistory history;

    @Autowired
    FactUploads uploads;

    @Autowired
    TestClock clock;

    @BeforeEach
    void facts() {
        clock.set(TestClock.START);
        uploads.forgetAll();
        uploads.send(FIRST, """
                {"type":"plan","id":"professional","name":"Professional"}
                {"type":"metric","id":"storage","name":"Storage","kind":"gauge"}
                {"type":"account","id":"acc","name":"Acme","plan":"professional","contracted_seats":1,"limits":{"storage":1000,"calls":5},"csm":"casey"}
                {"type":"usage","account":"acc","metric":"storage","date":"2026-01-19","value":900}
                {"type":"user","account":"acc","id":"u-1","name":"Ida","department":"Sales","first_seen":"2025-11-01","last_seen":"2026-01-19"}
                {"type":"user","account":"acc","id":"u-2","name":"Ben","first_seen":"2025-12-01","last_seen":"2026-01-19"}
                """);
        uploads.send(CORRECTED, """
                {"type":"account","id":"acc","name":"Acme Inc","plan":"professional","contracted_seats":9,"csm":"casey"}
                {"type":"user","account":"acc","id":"u-2","deleted":true}
                """);
    }

    @Test
    void showsWhatHadArrivedThenWithTheReasonsOfThen() {
        AccountAsOf then = As.CASEY
                .call(() -> history.find("acc", CORRECTED.minusSeconds(1), 30))
                .orElseThrow();

        assertThat(then.account().name()).isEqualTo("Acme");
        assertThat(then.people()).extracting(Person::id).containsExactly("u-2", "u-1");
        assertThat(then.signals())
                .extracting(Signal::type)
                .containsExactly(SignalType.SEAT_OVERAGE, SignalType.USAGE_LIMIT_APPROACHING);
        assertThat(then.evaluations())
                .filteredOn(evaluation -> evaluation.rule() == SignalType.SEAT_OVERAGE)
                .extracting(Evaluation::outcome)
                .containsExactly(EvaluationOutcome.FIRED);
        assertThat(then.usage()).extracting(UsageSeries::metric).containsExactlyInAnyOrder("storage", "calls");
        assertThat(then.priceBook().plan("professional")).isPresent();
    }

    @Test
    void showsNowWhatIsKnownNow() {
        AccountAsOf now =
                As.CASEY.call(() -> history.find("acc", clock.instant(), 30)).orElseThrow();

        assertThat(now.account().name()).isEqualTo("Acme Inc");
        assertThat(now.people()).extracting(Person::name).containsExactly("Ida");
        assertThat(now.signals()).extracting(Signal::type).doesNotContain(SignalType.SEAT_OVERAGE);
    }

    @Test
    void whatWasNotKnownThenOrIsNotInSightIsNotThere() {
        assertThat(As.CASEY.call(() -> history.find("acc", FIRST.minusSeconds(1), 30)))
                .isEmpty();
        assertThat(As.PRIYA.call(() -> history.find("acc", CORRECTED, 30))).isEmpty();
        assertThat(As.CASEY.call(() -> history.find("nobody", CORRECTED, 30))).isEmpty();
    }
}
