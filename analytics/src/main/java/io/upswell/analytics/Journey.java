package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one opportunity came, or the signals of an account that became none.
 *
 * @param estimated ARR per year, {@code null} where it is not known
 * @param won the booked amount
 * @param currency of both, {@code null} where there is no opportunity
 * @param steps when it first came to each step; those it jumped over are missing
 */
record Journey(
        String account,
        Set<SignalType> types,
        @Nullable BigDecimal estimated,
        @Nullable BigDecimal won,
        @Nullable String currency,
        Map<Step, Instant> steps) {

    /** Whether it came to this step or beyond it. */
    boolean reached(Step step) {
        return steps.keySet().stream().anyMatch(other -> other.compareTo(step) >= 0);
    }

    /** From the step before to this one; empty when one of them was jumped over. */
    Optional<Duration> duration(Step before, Step step) {
        Instant from = steps.get(before);
        Instant to = steps.get(step);
        if (from == null || to == null) {
            return Optional.empty();
        }
        return Optional.of(to.isBefore(from) ? Duration.ZERO : Duration.between(from, to));
    }

    @Nullable
    BigDecimal value(Step step) {
        return step == Step.WON ? won : estimated;
    }
}
