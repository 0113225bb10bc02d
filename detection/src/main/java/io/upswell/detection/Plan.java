package io.upswell.detection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the price book.
 *
 * @param rank order among the plans, higher is larger; {@code null} when unknown
 * @param annualPrice per year in the price book's currency, {@code null} when on request
 * @param seatPrice per seat and year, {@code null} when on request
 * @param limits per metric, in the metric's unit
 */
public record Plan(
        String id,
        String name,
        @Nullable Integer rank,
        @Nullable BigDecimal annualPrice,
        @Nullable BigDecimal seatPrice,
        Map<String, Double> limits,
        List<String> features) {}
