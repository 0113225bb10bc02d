package io.upswell.detection.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.UsageSeries.Expected;
import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is expected of the days to come, as a picture shows it. */
class OutlookTests {

    private static final LocalDate TODAY = Gauges.TODAY;

    @Test
    void rangesLieInEachOtherAndGrowWiderWithTime() {
        var noise = new SplittableRandom(7);
        List<Expected> outlook = Outlook.of(gauge(120, 1, day -> 500 + noise.nextDouble(-30, 30)), TODAY, 30);

        assertThat(outlook).hasSize(30);
        assertThat(outlook.getFirst().date())
                .as("behind the last value on record")
                .isEqualTo(TODAY);
        assertThat(outlook)
                .allSatisfy(
                        day -> assertThat(List.of(day.low80(), day.low50(), day.middle(), day.high50(), day.high80()))
                                .isSorted());
        assertThat(width(outlook.getLast())).isGreaterThan(width(outlook.getFirst()));
        assertThat(outlook.getLast().low80()).isLessThan(500);
        assertThat(outlook.getLast().high80()).isGreaterThan(500);
    }

    @Test
    void aSteadyRiseGoesOn() {
        List<Expected> outlook = Outlook.of(gauge(120, 1, day -> 100 + 2 * day), TODAY, 20);

        assertThat(outlook.getLast().middle()).isBetween(370.0, 386.0);
    }

    @Test
    void aCounterIsExpectedAsTheSumThatCountsAgainstItsLimit() {
        double[] values = IntStream.range(0, 120).mapToDouble(day -> 10).toArray();
        var usage = new MetricUsage(
                "calls",
                "Calls",
                MetricUsage.Kind.COUNTER,
                MetricUsage.Period.ROLLING_30D,
                1000.0,
                Gauges.days(120, 1),
                values);

        assertThat(Outlook.of(usage, TODAY, 40))
                .hasSize(40)
                .allSatisfy(day -> assertThat(day.middle()).isBetween(295.0, 305.0));
    }

    @Test
    void tooLittleAndTooOldIsNoGround() {
        assertThat(Outlook.of(gauge(20, 1, day -> 500), TODAY, 30)).isEmpty();
        assertThat(Outlook.of(gauge(120, 8, day -> 500), TODAY, 30)).isEmpty();
        assertThat(Outlook.of(gauge(0, 1, day -> 500), TODAY, 30)).isEmpty();
        assertThat(Outlook.of(gauge(120, 6, day -> 500), TODAY, 30)).isNotEmpty();
    }

    private static double width(Expected day) {
        return day.high80() - day.low80();
    }

    private static MetricUsage gauge(int count, int lastDaysAgo, IntToDoubleFunction value) {
        return Gauges.gauge(
                1000, lastDaysAgo, IntStream.range(0, count).mapToDouble(value).toArray());
    }
}
