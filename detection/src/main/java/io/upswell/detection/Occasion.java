package io.upswell.detection;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the {@link ResponseWorkflow} may ask about the opportunity that it is for.
 *
 * @param signals strongest first
 * @param compositeScore 0 to 1, unrounded
 * @param estimatedExpansionArr per year, {@code null} where it is not estimable
 */
public record Occasion(
        AccountSnapshot customer,
        List<Signal> signals,
        double compositeScore,
        @Nullable BigDecimal estimatedExpansionArr) {}
