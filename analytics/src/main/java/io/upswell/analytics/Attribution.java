package io.upswell.analytics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Won value by the signals that it is owed to. The credits add up to the value to the cent.
 *
 * @param won opportunities won in the period
 * @param value their booked value, in {@code currency}
 * @param unpriced won without an amount; they carry weight, but no value
 */
public record Attribution(
        AttributionModel model,
        int won,
        int unpriced,
        @Nullable BigDecimal value,
        @Nullable String currency,
        List<Credit> byType,
        List<Credit> byRule) {

    /**
     * @param wins share of wins; all credits together have one for each won opportunity
     * @param value {@code null} where currencies differ
     */
    public record Credit(String key, double wins, @Nullable BigDecimal value) {}
}
