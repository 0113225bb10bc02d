package io.upswell.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Evidence;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.Found;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    private static final Instant MONDAY = Instant.parse("2026-01-26T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-27T09:00:00Z");

    @Test
    void beginsASignalAsOfTheInstantLookedAt() {
        var first = Comparison.of("acc-1", List.of(), List.of(usage(0.85)), silent -> false, false, 1, MONDAY);

        assertThat(first.worthSaying()).isTrue();
        assertThat(first.now()).singleElement().satisfies(signal -> {
            assertThat(signal.detectedAt()).isEqualTo(MONDAY);
            assertThat(first.news()).containsExactly(signal.id());
        });
    }

    @Test
    void saysAndWritesNothingWhenNothingChanged() {
        var first = Comparison.of("acc-1", List.of(), List.of(usage(0.85)), silent -> false, false, 1, MONDAY);
        var second = Comparison.of(
                "acc-1", first.changes().begun(), List.of(usage(0.85)), silent -> false, false, 1, TUESDAY);

        assertThat(second.worthSaying()).isFalse();
        assertThat(second.now()).isEqualTo(first.now());
        assertThat(second.changes()).isEqualTo(new Signals.Changes(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0.85, 0.86, false", "0.85, 0.8699, false", "0.85, 0.87, true", "0.85, 0.83, true", "0.85, 0.831, false"
    })
    void tellsAStrengthThatMovedByTwoHundredths(double before, double after, boolean told) {
        var first = Comparison.of("acc-1", List.of(), List.of(usage(before)), silent -> false, false, 1, MONDAY);
        var second = Comparison.of(
                "acc-1", first.changes().begun(), List.of(usage(after)), silent -> false, false, 1, TUESDAY);

        assertThat(second.worthSaying()).isEqualTo(told);
        assertThat(second.news()).isEmpty();
        assertThat(second.changes().refreshed()).singleElement().satisfies(standing -> {
            assertThat(standing.signal().id()).isEqualTo(first.now().getFirst().id());
            assertThat(standing.signal().strength()).isEqualTo(after);
            assertThat(standing.announcedStrength()).isEqualTo(told ? after : before);
        });
    }

    @Test
    void tellsASlowDriftOnceItAddsUp() {
        var first = Comparison.of("acc-1", List.of(), List.of(usage(0.85)), silent -> false, false, 1, MONDAY);
        var second = Comparison.of(
                "acc-1", first.changes().begun(), List.of(usage(0.86)), silent -> false, false, 1, TUESDAY);
        var third = Comparison.of(
                "acc-1", second.changes().refreshed(), List.of(usage(0.87)), silent -> false, false, 1, TUESDAY);

        assertThat(second.worthSaying()).isFalse();
        assertThat(third.worthSaying()).isTrue();
    }

    @Test
    void endsASignalThatNoLongerHolds() {
        var first = Comparison.of("acc-1", List.of(), List.of(usage(0.85)), silent -> false, false, 1, MONDAY);
        var second = Comparison.of("acc-1", first.changes().begun(), List.of(), silent -> false, false, 1, TUESDAY);

        assertThat(second.worthSaying()).isTrue();
        assertThat(second.now()).isEmpty();
        assertThat(second.changes().ended())
                .containsExactly(first.now().getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({"41, 42, true", "42, 43, true", "48, 49, false", "50, 52, true", "50, 51, false"})
    void tellsWhenClearlyMoreSeatsAreOver(int before, int after, boolean told) {
        var first = Comparison.of("acc-1", List.of(), List.of(seats(before)), silent -> false, false, 1, MONDAY);
        var second = Comparison.of(
                "acc-1", first.changes().begun(), List.of(seats(after)), silent -> false, false, 1, TUESDAY);

        assertThat(second.worthSaying()).isEqualTo(told);
    }

    @Test
    void tellsTheSameSignalsAgainUnderAnotherContract() {
        var first = Comparison.of("acc-1", List.of(), List.of(seats(45)), silent -> false, false, 1, MONDAY);
        var second =
                Comparison.of("acc-1", first.changes().begun(), List.of(seats(45)), silent -> false, true, 1, TUESDAY);

        assertThat(second.worthSaying()).isTrue();
        assertThat(second.news()).isEmpty();
    }

    @Test
    void whatLingersGoesOnAsItWas() {
        var first = Comparison.of("acc-1", List.of(), List.of(usage(0.85)), silent -> false, false, 1, MONDAY);
        var second = Comparison.of("acc-1", first.changes().begun(), List.of(), silent -> true, false, 1, TUESDAY);

        assertThat(second.worthSaying()).isFalse();
        assertThat(second.now()).isEqualTo(first.now());
    }

    @Test
    void growthGoesWhenTheLimitSaysItAndBeginsNoEpisodeAfterIt() {
        var growing = Comparison.of("acc-1", List.of(), List.of(growth()), silent -> true, false, 1, MONDAY);
        var near = Comparison.of(
                "acc-1", growing.changes().begun(), List.of(usage(0.85)), silent -> true, false, 1, TUESDAY);
        var back =
                Comparison.of("acc-1", near.changes().begun(), List.of(growth()), silent -> false, false, 1, TUESDAY);

        assertThat(growing.news()).hasSize(1);
        assertThat(near.now())
                .singleElement()
                .satisfies(signal -> assertThat(signal.type()).isEqualTo(SignalType.USAGE_LIMIT_APPROACHING));
        assertThat(back.worthSaying()).isTrue();
        assertThat(back.news()).isEmpty();
    }

    private static Found growth() {
        return new Found(SignalType.API_USAGE_GROWTH, "api_calls", "API calls up", null, 0.7, null, List.of());
    }

    private static Found seats(int active) {
        return new Found(
                SignalType.SEAT_OVERAGE,
                null,
                "more users than seats",
                null,
                0.9,
                null,
                List.of(new Evidence.Seats(active, 40)));
    }

    private static Found usage(double strength) {
        return new Found(
                SignalType.USAGE_LIMIT_APPROACHING,
                "api_calls",
                "API calls near the limit",
                null,
                strength,
                null,
                List.of(new Evidence.Seats(1, 1)));
    }
}
