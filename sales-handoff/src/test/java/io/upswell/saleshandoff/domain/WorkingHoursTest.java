package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SlaState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a holiday between,               Europe/Berlin,    2026-12-24T15:00:00Z, 2026-12-28T15:00:00Z",
        "begun on a holiday,              Europe/Berlin,    2026-12-25T10:00:00Z, 2026-12-28T16:00:00Z",
        "a holiday and a weekend,         America/New_York, 2026-12-24T21:00:00Z, 2026-12-28T21:00:00Z",
        "a holiday of another time zone,  Asia/Tokyo,       2026-12-24T15:30:00Z, 2026-12-28T08:00:00Z",
    })
    void eightWorkingHoursOverHolidays(String name, ZoneId zone, Instant from, Instant due) {
        var hours = new WorkingHours(
                zone,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(LocalDate.of(2026, 12, 25)));
        assertThat(hours.after(from, Duration.ofHours(8))).isEqualTo(due);
        assertThat(hours.between(from, due)).isEqualTo(Duration.ofHours(8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // A shop that works through the night of the change: from 00:00 to 06:00 on Sundays.
        "an hour is missing, 2026-03-28T22:00:00Z, 2026-03-29T04:00:00Z, 5",
        "an hour comes twice, 2026-10-24T21:00:00Z, 2026-10-25T05:00:00Z, 7",
    })
    void theNightWhenClocksChangeIsAsLongAsItIs(String name, Instant from, Instant to, int worked) {
        var nights = new WorkingHours(
                ZoneId.of("Europe/Berlin"), LocalTime.MIDNIGHT, LocalTime.of(6, 0), Set.of(DayOfWeek.SUNDAY), Set.of());
        assertThat(nights.between(from, to)).isEqualTo(Duration.ofHours(worked));
        assertThat(nights.after(from, Duration.ofHours(worked))).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0}: {1} %")
    @CsvSource({
        "2026-01-29T10:00:00Z, 0",
        "2026-01-29T14:00:00Z, 50",
        "2026-01-29T23:00:00Z, 88",
        "2026-01-30T09:12:00Z, 90",
        "2026-01-30T10:00:00Z, 100",
        "2026-02-05T10:00:00Z, 100",
    })
    void sharesOfTheAnswerTime(Instant now, int percent) {
        var answerTime = new AnswerTime(new WorkingHours(ZoneId.of("UTC")));
        Instant asked = Instant.parse("2026-01-29T10:00:00Z");
        Instant due = answerTime.dueAt(asked);
        assertThat(answerTime.used(due, now)).isEqualTo(percent);
        assertThat(answerTime.reached(50, due, asked)).isEqualTo(Instant.parse("2026-01-29T14:00:00Z"));
        assertThat(answerTime.reached(90, due, asked)).isEqualTo(Instant.parse("2026-01-30T09:12:00Z"));
    }
}
