package io.upswell.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void leadTimeIsTheMedianDayWithItsInterval() {
        // Leads of 21, 22 … 40 days, one of a person who only "already knew": 0. Of 21 the median is the eleventh.
        List<Journey> journeys = new ArrayList<>();
        for (int lead = 21; lead <= 40; lead++) {
            journeys.add(identified(lead, Identification.Source.MANUAL));
        }
        journeys.add(identified(99, Identification.Source.ALREADY_KNEW));
        SuccessMetric metric = metric(SuccessMetricId.LEAD_TIME_DAYS, journeys, List.of(), List.of());
        assertThat(metric.n()).isEqualTo(21);
        assertThat(metric.value()).isEqualTo(30.0);
        // The sixth from either end: at most five heads of 21 come 1.3 times in 100, at most six 3.9.
        assertThat(metric.low()).isEqualTo(25.0);
        assertThat(metric.high()).isEqualTo(35.0);
        assertThat(metric(SuccessMetricId.LEAD_TIME_DAYS, journeys.subList(0, 19), List.of(), List.of())
                        .proven())
                .isFalse();
    }

    @Test
    void theTimeToTheProposalIsHeldAgainstTheRecordedOne() {
        List<Journey> journeys = IntStream.rangeClosed(1, 21)
                .mapToObj(days -> Made.journey(
                        "acc-" + days,
                        Map.of(Milestone.DETECTED, AT, Milestone.PROPOSAL, AT.plus(Duration.ofDays(days)))))
                .toList();
        var baseline =
                new Baseline(SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, 44, 30, "CRM export of 2025", "admin", AT);
        SuccessMetric metric = new SuccessMetrics(
                        journeys, List.of(), List.of(), 30, Map.of(baseline.metric(), baseline), ZoneOffset.UTC)
                .all()
                .getLast();
        assertThat(metric.value()).isEqualTo(0.75);
        assertThat(metric.low()).isEqualTo(1 - 16 / 44.0);
        assertThat(metric.high()).isEqualTo(1 - 6 / 44.0);
        assertThat(metric(SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, journeys, List.of(), List.of())
                        .proven())
                .isFalse();
    }

    @Test
    void theRecordedPipelineTakesTheEarlierPeriodsPlace() {
        var baseline = new Baseline(SuccessMetricId.PIPELINE_GROWTH, 5_000, null, "CRM export of 2025", "admin", AT);
        SuccessMetric metric = new SuccessMetrics(
                        List.of(),
                        opened(20, 14_000, "USD"),
                        List.of(),
                        40,
                        Map.of(baseline.metric(), baseline),
                        ZoneOffset.UTC)
                .all()
                .get(1);
        assertThat(metric.value()).isCloseTo(0.4, Offset.offset(1e-9));
        assertThat(metric.n()).isEqualTo(20);
    }

    private static Journey identified(int lead, Identification.Source by) {
        int day = (int) (AT.getEpochSecond() / 86_400) + lead;
        return Made.journey(
                "acc-" + lead,
                Map.of(Milestone.DETECTED, AT),
                Journey.UNKNOWN,
                Journey.UNKNOWN,
                "USD",
                0.7f,
                null,
                day,
                by,
                List.of());
    }

    private static SuccessMetric metric(
            SuccessMetricId id, List<Journey> journeys, List<Journey> opened, List<Journey> before) {
        return new SuccessMetrics(journeys, opened, before, 30, Map.of(), ZoneOffset.UTC)
                .all().stream().filter(metric -> metric.id() == id).findFirst().orElseThrow();
    }

    private static List<Journey> journeys(int count, int qualified) {
        return IntStream.range(0, count)
                .mapToObj(n -> Made.journey(
                        "acc-" + n,
                        n < qualified
                                ? Map.of(Milestone.DETECTED, AT, Milestone.QUALIFIED, AT)
                                : Map.of(Milestone.DETECTED, AT)))
                .toList();
    }

    private static List<Journey> opened(int count, long value, String currency) {
        return IntStream.range(0, count)
                .mapToObj(n -> Made.journey("acc-" + n, Map.of(Milestone.OPENED, AT), value * 100, currency, 0.7f))
                .toList();
    }
}
