package io.upswell.analytics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the alerts are good for: accounts whose alerts were held against those whose were not. Won within the period
 * counts, however it came about.
 *
 * @param share of accounts that is held, 0 to 1; 0 when the holdout is off
 * @param arrCeiling accounts above this are never held and not compared; {@code null} for no ceiling
 * @param difference share of the alerted that was won minus share of the held; {@code null} unless both have accounts
 * @param verdict what to do
 */
public record Uplift(
        double share,
        @Nullable BigDecimal arrCeiling,
        int held,
        int heldWon,
        int alerted,
        int alertedWon,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        Verdict verdict) {

    public enum Verdict {
        OFF,
        /** Not sure enough yet. */
        GO_ON,
        /** The alerts help beyond doubt (|z| ≥ 3, so that looking daily does no harm): end the holdout. */
        STOP_ALERTS_HELP,
        /** They do harm beyond doubt. */
        STOP_ALERTS_HARM
    }
}
