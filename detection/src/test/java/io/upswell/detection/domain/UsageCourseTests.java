package io.upswell.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.UsageSeries;
import io.upswell.detection.domain.MetricUsage.Kind;
import io.upswell.detection.domain.MetricUsage.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageCourseTests {

    private static final LocalDate JAN_30 = LocalDate.of(2026, 1, 30);

    @Test
    void aMonthBeginsAnewAndADayWithoutUsageAddsNothing() {
        UsageSeries course = UsageCourse.of(usage(Kind.COUNTER, Period.MONTH, 5, 7, 0, 3), JAN_30);

        assertThat(course.points()).extracting(UsageSeries.Point::value).containsExactly(5.0, 12.0, 0.0, 3.0);
    }

    @Test
    void aRollingSumForgetsWhatIsThirtyDaysOld() {
        double[] values = new double[32];
        values[0] = 100;
        values[1] = 10;
        values[31] = 1;

        UsageSeries course = UsageCourse.of(usage(Kind.COUNTER, Period.ROLLING_30D, values), JAN_30.plusDays(29));

        assertThat(course.points()).extracting(UsageSeries.Point::value).containsExactly(110.0, 10.0, 1.0);
    }

    @Test
    void aGaugeShowsItsReadings() {
        UsageSeries course = UsageCourse.of(
                new MetricUsage("m", "M", Kind.GAUGE, Period.MONTH, 9.0, new int[] {1, 5}, new double[] {4, 6}),
                LocalDate.EPOCH);

        assertThat(course.points())
                .containsExactly(
                        new UsageSeries.Point(LocalDate.ofEpochDay(1), 4),
                        new UsageSeries.Point(LocalDate.ofEpochDay(5), 6));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-01-01", "2026-03-01, 2026-01-31", "2026-02-15, 2026-01-17"})
    void knowsHowFarBackItMustRead(LocalDate from, LocalDate needed) {
        assertThat(UsageCourse.needed(from)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"api_calls, API calls", "rows, Rows", "storage-gb, Storage GB", "SSO.logins, SSO logins", "_, _"})
    void namesAMetricThatNoFactNames(String id, String name) {
        assertThat(MetricNames.of(id)).isEqualTo(name);
    }

    private static MetricUsage usage(Kind kind, Period period, double... values) {
        int[] days = new int[values.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) JAN_30.toEpochDay() + i;
        }
        return new MetricUsage("m", "M", kind, period, null, days, values);
    }
}
