package io.upswell.detection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product of the price book that is sold beside a plan.
 *
 * @param annualPrice per year, {@code null} when on request
 * @param includedIn ids of the plans that contain it
 * @param addsLimits what owning it adds to a plan's limits, per metric
 */
public record Product(
        String id,
        String name,
        @Nullable BigDecimal annualPrice,
        List<String> features,
        List<String> aliases,
        List<String> includedIn,
        Map<String, Double> addsLimits) {}
