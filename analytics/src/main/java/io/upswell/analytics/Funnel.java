package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arithmetic of what was detected in a period. */
record Funnel(List<Journey> journeys) {

    /** Below this a rate by signal type says nothing. */
    static final int ENOUGH_OF_A_TYPE = 10;

    List<FunnelStep> steps() {
        List<FunnelStep> steps = new ArrayList<>();
        Step before = null;
        for (Step step : Step.values()) {
            steps.add(step(before, step));
            before = step;
        }
        return steps;
    }

    private FunnelStep step(@Nullable Step before, Step step) {
        List<Journey> here = journeys.stream().filter(j -> j.reached(step)).toList();
        BigDecimal value = sum(here, step);
        int whole = before == null
                ? 0
                : (int) journeys.stream().filter(j -> j.reached(before)).count();
        if (before == null || whole == 0) {
            return new FunnelStep(step, here.size(), value, null, null, null, null);
        }
        var share = new Share(here.size(), whole);
        List<Duration> durations = here.stream()
                .map(j -> j.duration(before, step))
                .flatMap(Optional::stream)
                .toList();
        return new FunnelStep(
                step, here.size(), value, share.rate(), medianHours(durations), share.low(), share.high());
    }

    /** One per signal type that was detected, in the order of the PRD. */
    List<TypeConversion> bySignalType() {
        return Arrays.stream(SignalType.values())
                .map(this::conversion)
                .filter(conversion -> conversion.detected() > 0)
                .toList();
    }

    private TypeConversion conversion(SignalType type) {
        List<Journey> with =
                journeys.stream().filter(j -> j.types().contains(type)).toList();
        int qualified = count(with, Step.QUALIFIED);
        int won = count(with, Step.WON);
        if (with.size() < ENOUGH_OF_A_TYPE) {
            return new TypeConversion(type, with.size(), qualified, won, null, null, null);
        }
        var share = new Share(qualified, with.size());
        return new TypeConversion(type, with.size(), qualified, won, share.rate(), share.low(), share.high());
    }

    private static int count(List<Journey> journeys, Step step) {
        return (int) journeys.stream().filter(j -> j.reached(step)).count();
    }

    /** Of the known values; money of different currencies has no sum. */
    private static @Nullable BigDecimal sum(List<Journey> journeys, Step step) {
        List<Journey> valued =
                journeys.stream().filter(j -> j.value(step) != null).toList();
        boolean mixed = valued.stream().map(Journey::currency).distinct().count() > 1;
        return mixed
                ? null
                : valued.stream()
                        .map(j -> Objects.requireNonNull(j.value(step)))
                        .reduce(BigDecimal::add)
                        .orElse(null);
    }

    private static @Nullable Double medianHours(List<Duration> durations) {
        if (durations.isEmpty()) {
            return null;
        }
        double[] hours = durations.stream()
                .mapToDouble(d -> d.toMillis() / 3_600_000.0)
                .sorted()
                .toArray();
        int middle = hours.length / 2;
        return hours.length % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2;
    }
}
