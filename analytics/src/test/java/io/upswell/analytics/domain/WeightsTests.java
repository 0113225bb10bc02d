package io.upswell.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.AttributionModel;
import io.upswell.detection.SignalType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

class WeightsTests {

    private static final long WON = 1_800_000_000L;

    @Property
    void everyWinIsSharedOutWholeAndNoneIsOwedLessThanNothing(
            @ForAll AttributionModel model,
            @ForAll @NotEmpty @Size(max = 12) List<@IntRange(max = 400_000_000) Integer> ages,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long amount) {
        List<Sign> signs = ages.stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .map(age -> new Sign(
                        new UUID(0, age),
                        SignalType.SEAT_OVERAGE,
                        "seat_overage",
                        Instant.ofEpochSecond(WON - age),
                        0.9))
                .toList();
        double[] weights = Weights.of(model, signs, WON);
        assertThat(weights).hasSize(signs.size());
        assertThat(Arrays.stream(weights)).allMatch(weight -> weight >= 0);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, Offset.offset(1e-9));
        long[] shares = Weights.divide(amount, weights);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0);
    }
}
