package io.upswell.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.JourneyQueries.Opened;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessMetricsTest {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void nineteenAccountsProveNothingTwentyDo() {
        SuccessMetric few = metric(SuccessMetricId.CONVERSION_RATE, journeys(19, 5), List.of(), List.of());
        assertThat(few.proven()).isFalse();
        assertThat(few.value()).isNull();
        assertThat(few.n()).isEqualTo(19);

        SuccessMetric enough = metric(SuccessMetricId.CONVERSION_RATE, journeys(20, 5), List.of(), List.of());
        assertThat(enough.proven()).isTrue();
        assertThat(enough.value()).isEqualTo(0.25);
        assertThat(enough.target()).isEqualTo(0.25);
        assertThat(enough.low()).isCloseTo(0.111862, Offset.offset(5e-7));
        assertThat(enough.high()).isCloseTo(0.468701, Offset.offset(5e-7));
    }

    @Test
    void anAccountThatComesTwiceIsOneAccount() {
        List<Journey> twice = Stream.concat(journeys(19, 19).stream(), journeys(19, 0).stream())
                .toList();
        assertThat(metric(SuccessMetricId.CONVERSION_RATE, twice, List.of(), List.of())
                        .n())
                .isEqualTo(19);
    }

    @ParameterizedTest(name = "{0} of {1} after {2} of {3}")
    @CsvSource({
        "20, 14000, 20, 10000, 0.4",
        "40, 10000, 20, 10000, 1.0",
        "20, 10000, 20, 10000, 0.0",
        "19, 14000, 20, 10000, ",
        "20, 14000, 19, 10000, ",
        "20, 14000, 0,  10000, ",
        "20, 14000, 20, 0,     ",
    })
    void pipelineGrowth(int count, long value, int countBefore, long valueBefore, Double growth) {
        SuccessMetric metric = metric(
                SuccessMetricId.PIPELINE_GROWTH,
                List.of(),
                opened(count, value, "USD"),
                opened(countBefore, valueBefore, "USD"));
        assertThat(metric.proven()).isEqualTo(growth != null);
        if (growth == null) {
            assertThat(metric.value()).isNull();
        } else {
            assertThat(metric.value()).isCloseTo(growth, Offset.offset(1e-9));
            assertThat(metric.low()).isLessThan(growth);
            assertThat(metric.high()).isGreaterThan(growth);
        }
    }

    @Test
    void theIntervalOfGrowthWorkedOutByHand() {
        // Twenty and twenty: √(1/20 + 1/20) × 1.96 = 0.6198, and e to that is 1.8585.
        SuccessMetric metric = metric(
                SuccessMetricId.PIPELINE_GROWTH, List.of(), opened(20, 10_000, "USD"), opened(20, 10_000, "USD"));
        assertThat(metric.low()).isCloseTo(1 / 1.8585 - 1, Offset.offset(1e-4));
        assertThat(metric.high()).isCloseTo(1.8585 - 1, Offset.offset(1e-4));
    }

    @Test
    void moneyOfTwoCurrenciesDoesNotGrow() {
        assertThat(metric(
                                SuccessMetricId.PIPELINE_GROWTH,
                                List.of(),
                                opened(20, 14_000, "EUR"),
                                opened(20, 10_000, "USD"))
                        .proven())
                .isFalse();
    }

    @Test
    void whatNobodyRecordsStaysUnproven() {
        List<Journey> many = journeys(500, 500);
        for (var id : List.of(SuccessMetricId.LEAD_TIME_DAYS, SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION)) {
            assertThat(metric(id, many, List.of(), List.of()).proven()).isFalse();
        }
    }

    private static SuccessMetric metric(
            SuccessMetricId id, List<Journey> journeys, List<Opened> opened, List<Opened> before) {
        return new SuccessMetrics(journeys, opened, before)
                .all().stream().filter(metric -> metric.id() == id).findFirst().orElseThrow();
    }

    private static List<Journey> journeys(int count, int qualified) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Journey(
                        "acc-" + n,
                        Set.of(),
                        null,
                        null,
                        null,
                        n < qualified ? Map.of(Step.DETECTED, AT, Step.QUALIFIED, AT) : Map.of(Step.DETECTED, AT)))
                .toList();
    }

    private static List<Opened> opened(int count, long value, String currency) {
        return Collections.nCopies(count, new Opened(BigDecimal.valueOf(value), currency));
    }
}
