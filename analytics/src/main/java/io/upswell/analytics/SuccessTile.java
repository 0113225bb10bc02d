package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success metric with everything that a tile shows.
 *
 * @param definition how it is counted, one sentence
 * @param baseline what it is held against, in the unit of {@code baselineUnit}; {@code null} where that is missing
 * @param baselineSource where the baseline is from, or what is missing
 * @param reading such as {@code unproven (n = 7)}, or the figure with its interval
 * @param trend of the 90 days up to the end of each month of the period
 * @param drill the journeys behind it
 */
public record SuccessTile(
        SuccessMetric metric,
        String definition,
        @Nullable Double baseline,
        @Nullable String baselineUnit,
        String baselineSource,
        String reading,
        List<Point> trend,
        Drill drill) {

    /** @param value {@code null} where there was too little data */
    public record Point(
            LocalDate until,
            @Nullable Double value,
            int n,
            @Nullable Double low,
            @Nullable Double high) {}
}
