package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "at opening,                      UTC,              2026-01-29T09:00:00Z, 2026-01-29T17:00:00Z",
        "over night,                      UTC,              2026-01-29T10:00:00Z, 2026-01-30T10:00:00Z",
        "in the night,                    UTC,              2026-01-29T02:30:00Z, 2026-01-29T17:00:00Z",
        "after closing,                   UTC,              2026-01-29T17:00:00Z, 2026-01-30T17:00:00Z",
        "over a weekend,                  UTC,              2026-01-30T16:00:00Z, 2026-02-02T16:00:00Z",
        "on a Saturday,                   UTC,              2026-01-31T12:00:00Z, 2026-02-02T17:00:00Z",
        "on a Sunday night,               UTC,              2026-02-01T23:59:59Z, 2026-02-02T17:00:00Z",
        "clocks forward over the weekend, Europe/Berlin,    2026-03-27T15:00:00Z, 2026-03-30T14:00:00Z",
        "clocks back over the weekend,    Europe/Berlin,    2026-10-23T14:00:00Z, 2026-10-26T15:00:00Z",
        "clocks forward in New York,      America/New_York, 2026-03-06T20:00:00Z, 2026-03-09T19:00:00Z",
        "another day over there,          Pacific/Auckland, 2026-01-29T22:00:00Z, 2026-02-01T22:00:00Z",
        "half an hour apart,              Asia/Kolkata,     2026-01-29T03:30:00Z, 2026-01-29T11:30:00Z",
    })
    void eightWorkingHours(String name, ZoneId zone, Instant from, Instant due) {
        var hours = new WorkingHours(zone);
        assertThat(hours.after(from, Duration.ofHours(8))).isEqualTo(due);
        assertThat(hours.between(from, due)).isEqualTo(Duration.ofHours(8));
        assertThat(hours.between(due, from)).isZero();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "REQUESTED, 2026-01-29T10:00:00Z, ON_TRACK",
        "REQUESTED, 2026-01-29T16:00:00Z, ON_TRACK", // exactly a quarter is left
        "REQUESTED, 2026-01-29T16:00:01Z, AT_RISK",
        "REQUESTED, 2026-01-29T23:00:00Z, AT_RISK", // the night takes nothing away
        "REQUESTED, 2026-01-30T09:59:59Z, AT_RISK",
        "REQUESTED, 2026-01-30T10:00:00Z, BREACHED",
        "ACCEPTED,  2026-02-15T10:00:00Z, ANSWERED",
        "REJECTED,  2026-01-29T11:00:00Z, ANSWERED",
    })
    void answerTime(PipelineStage stage, Instant now, SlaState state) {
        var answerTime = new AnswerTime(new WorkingHours(ZoneId.of("UTC")));
        // Requested on a Thursday at 10:00, so due on Friday at 10:00; two working hours before that it is 16:00.
        Instant due = answerTime.dueAt(Instant.parse("2026-01-29T10:00:00Z"));
        assertThat(answerTime.state(stage, due, now)).isEqualTo(state);
    }
}
