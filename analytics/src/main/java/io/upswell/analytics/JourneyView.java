package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.ScoreBand;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account's way, as far as it came.
 *
 * @param id the opportunity's; {@code opportunity} says whether there is one
 * @param steps when it first came to each step; those it jumped over are missing
 * @param score composite as first told, {@code null} where none was
 * @param estimated ARR per year
 * @param leadDays from detection to the day since when somebody knew without Upswell; {@code null} where nobody did
 */
public record JourneyView(
        UUID id,
        boolean opportunity,
        String account,
        String accountName,
        @Nullable String csm,
        @Nullable String salesRep,
        @Nullable String segment,
        @Nullable String plan,
        Set<SignalType> signalTypes,
        Step furthest,
        Map<Step, Instant> steps,
        @Nullable Double score,
        @Nullable ScoreBand band,
        @Nullable BigDecimal estimated,
        @Nullable BigDecimal booked,
        @Nullable String currency,
        @Nullable DismissReason dismissReason,
        @Nullable Long leadDays) {}
