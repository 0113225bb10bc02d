package io.upswell.opportunities.adapter.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.domain.Assessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The structure of PRD 4.1; scores and strengths with at most four decimals. */
@JsonNaming(SnakeCaseStrategy.class)
record Metadata(
        List<Item> signals,
        double compositeScore,
        @Nullable BigDecimal estimatedExpansionArr,
        List<String> suggestedProducts,
        @Nullable String recommendedApproach) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            SignalType type,
            String details,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String source,

            Instant detectedAt,
            double strength) {

        static Item of(Signal signal) {
            return new Item(
                    signal.type(), signal.details(), signal.source(), signal.detectedAt(), rounded(signal.strength()));
        }
    }

    static Metadata of(Assessment assessment) {
        return new Metadata(
                assessment.signals().stream().map(Item::of).toList(),
                rounded(assessment.score().composite()),
                assessment.value().annual(),
                assessment.suggestedProducts(),
                assessment.recommendedApproach());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
