package io.upswell.detection.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The promises of the forecast on some hundreds of series; the benchmark keeps them on thousands. */
class ForecastQualityTests {

    @Test
    void theStated80PercentHoldFor75To85() {
        double coverage = ForecastQuality.coverage(60, 1_000).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();

        assertThat(coverage).isBetween(0.75, 0.85);
    }

    @Test
    void growthIsAnnouncedAMonthBeforeAThresholdWouldSayIt() {
        assertThat(ForecastQuality.leads(40, 2_000, 7).median()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void flatUsageRaisesNoAlarm() {
        assertThat(ForecastQuality.falseAlarms(100, 3_000)).isLessThan(0.05);
    }
}
