package io.upswell.detection.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same days are read once, whoever asks; other days are other days, however late one of them arrived. */
class LatelyReadTests {

    private static final LocalDate TODAY = Gauges.TODAY;
    private static final int COUNT = 200;

    @Test
    void anotherLimitLooksAtTheSameTrendAndAtTheSameWays() {
        Trend live = trend(Gauges.gauge(1000, 1, values()));
        Trend withMargin = trend(Gauges.gauge(900, 1, values()));

        assertThat(withMargin).isSameAs(live);
        assertThat(withMargin.ways()).isSameAs(live.ways());
        assertThat(Forecast.of(live, 1000, TODAY, 60)).isNotEqualTo(Forecast.of(live, 900, TODAY, 60));
    }

    @Test
    void aValueThatArrivedLateMakesAnotherTrend() {
        Trend before = trend(Gauges.gauge(1000, 1, values()));
        double[] corrected = values();
        corrected[COUNT - 5] *= 2;
        Trend after = trend(Gauges.gauge(1000, 1, corrected));

        assertThat(after).isNotSameAs(before);
        assertThat(after.levels()).isNotEqualTo(before.levels());
    }

    @Test
    void whatLiesBeforeTheTwelveWeeksChangesNothing() {
        double[] longAgo = values();
        longAgo[COUNT - DailySeries.LONGEST - 2] = 0;

        assertThat(trend(Gauges.gauge(1000, 1, longAgo))).isSameAs(trend(Gauges.gauge(1000, 1, values())));
    }

    @Test
    void theSameValuesOnOtherDaysAreAnotherTrend() {
        assertThat(trend(Gauges.gauge(1000, 2, values())).series().lastDay())
                .isNotEqualTo(trend(Gauges.gauge(1000, 1, values())).series().lastDay());
    }

    private static Trend trend(MetricUsage usage) {
        return Objects.requireNonNull(Trend.of(usage, TODAY));
    }

    private static double[] values() {
        return IntStream.range(0, COUNT)
                .mapToDouble(day -> 500 + 2 * day + day % 5)
                .toArray();
    }
}
