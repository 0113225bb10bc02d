package io.upswell.opportunities;

import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the expansion would be worth per year, from the price book (FR-2.5).
 *
 * @param annual the likely value in {@code currency}; {@code null} where it is not estimable
 * @param low what it comes to where everything uncertain goes against it
 * @param high where everything uncertain goes for it; {@code null} where there is no upper end, for want of a price
 * @param currency ISO 4217
 * @param why the reason where it is not estimable, or what the estimate leaves out for want of a price
 */
public record ValueEstimate(
        @Nullable BigDecimal annual,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String currency,
        List<Part> parts,
        @Nullable String why) {

    /** Without a doubt. */
    public ValueEstimate(@Nullable BigDecimal annual, String currency, List<Part> parts, @Nullable String why) {
        this(annual, annual, annual, currency, parts, why);
    }

    /**
     * One step of the estimate; what several signals justify counts once.
     *
     * @param label such as "Advanced Analytics, list price"
     * @param formula inputs and arithmetic, such as "12 users × $600"
     * @param annual per year; 0 where it fits into what is paid for already
     * @param low {@code annual} where there is no doubt
     * @param high {@code annual} where there is no doubt; {@code null} where it has no upper end
     * @param product id of the product or plan to sell, {@code null} for seats
     * @param productName its name
     * @param reasons the signals that justify it
     * @param doubt why {@code low} and {@code high} differ, {@code null} where they do not
     */
    public record Part(
            String label,
            String formula,
            BigDecimal annual,
            BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String product,
            @Nullable String productName,
            Set<SignalType> reasons,
            @Nullable String doubt) {

        /** What was kept before there were ranges has none. */
        public Part {
            low = Objects.requireNonNullElse(low, annual);
        }

        /** Without a doubt. */
        public Part(
                String label,
                String formula,
                BigDecimal annual,
                @Nullable String product,
                @Nullable String productName,
                Set<SignalType> reasons) {
            this(label, formula, annual, annual, annual, product, productName, reasons, null);
        }

        /** The same between these ends. */
        public Part between(BigDecimal low, @Nullable BigDecimal high, String doubt) {
            return new Part(label, formula, annual, low, high, product, productName, reasons, doubt);
        }
    }
}
