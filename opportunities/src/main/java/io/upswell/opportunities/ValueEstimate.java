package io.upswell.opportunities;

import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the expansion would be worth per year, from the price book (FR-2.5).
 *
 * @param annual in {@code currency}; {@code null} where it is not estimable
 * @param currency ISO 4217
 * @param why the reason where it is not estimable, or what the estimate leaves out for want of a price
 */
public record ValueEstimate(
        @Nullable BigDecimal annual,
        String currency,
        List<Part> parts,
        @Nullable String why) {

    /**
     * One step of the estimate; what several signals justify counts once.
     *
     * @param label such as "Advanced Analytics, list price"
     * @param formula inputs and arithmetic, such as "12 users × $600"
     * @param annual per year; 0 where it fits into what is paid for already
     * @param product id of the product or plan to sell, {@code null} for seats
     * @param productName its name
     * @param reasons the signals that justify it
     */
    public record Part(
            String label,
            String formula,
            BigDecimal annual,
            @Nullable String product,
            @Nullable String productName,
            Set<SignalType> reasons) {}
}
