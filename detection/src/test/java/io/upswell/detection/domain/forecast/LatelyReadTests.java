package io.upswell.detection.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same days are read once, whoever asks; other days are other days, however late one of them arrived. */
class LatelyReadTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-29");
    private static final int COUNT = 200;

    @Test
    void anotherLimitLooksAtTheSameTrendAndAtTheSameWays() {
        Trend live = trend(usage(1000, values(), 1));
        Trend withMargin = trend(usage(900, values(), 1));

        assertThat(withMargin).isSameAs(live);
        assertThat(withMargin.ways()).isSameAs(live.ways());
        assertThat(Forecast.of(live, 1000, TODAY, 60)).isNotEqualTo(Forecast.of(live, 900, TODAY, 60));
    }

    @Test
    void aValueThatArrivedLateMakesAnotherTrend() {
        Trend before = trend(usage(1000, values(), 1));
        double[] corrected = values();
        corrected[COUNT - 5] *= 2;
        Trend after = trend(usage(1000, corrected, 1));

        assertThat(after).isNotSameAs(before);
        assertThat(after.levels()).isNotEqualTo(before.levels());
    }

    @Test
    void whatLiesBeforeTheTwelveWeeksChangesNothing() {
        double[] longAgo = values();
        longAgo[COUNT - DailySeries.LONGEST - 2] = 0;

        assertThat(trend(usage(1000, longAgo, 1))).isSameAs(trend(usage(1000, values(), 1)));
    }

    @Test
    void theSameValuesOnOtherDaysAreAnotherTrend() {
        assertThat(trend(usage(1000, values(), 2)).series().lastDay())
                .isNotEqualTo(trend(usage(1000, values(), 1)).series().lastDay());
    }

    private static Trend trend(MetricUsage usage) {
        return Objects.requireNonNull(Trend.of(usage, TODAY));
    }

    private static double[] values() {
        return IntStream.range(0, COUNT)
                .mapToDouble(day -> 500 + 2 * day + day % 5)
                .toArray();
    }

    private static MetricUsage usage(double limit, double[] values, int lastDaysAgo) {
        int last = (int) TODAY.toEpochDay() - lastDaysAgo;
        int[] days = IntStream.range(0, COUNT).map(i -> last - COUNT + 1 + i).toArray();
        return new MetricUsage(
                "storage", "Storage", MetricUsage.Kind.GAUGE, MetricUsage.Period.MONTH, limit, days, values);
    }
}
