package io.upswell.analytics.application;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.JourneyView;
import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.SuccessMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Journeys as they are shown. */
final class Views {

    private Views() {}

    static JourneyView of(Journey journey, ZoneId zone) {
        Map<Step, Instant> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            if (journey.at(step) != 0) {
                steps.put(step, Instant.ofEpochSecond(journey.at(step)));
            }
        }
        return new JourneyView(
                journey.id(),
                journey.opportunity(),
                journey.account(),
                journey.name(),
                journey.csm(),
                journey.salesRep(),
                journey.segment(),
                journey.plan(),
                journey.types(),
                journey.furthest(),
                steps,
                journey.score() < 0 ? null : Double.valueOf(Float.toString(journey.score())),
                journey.band(),
                amount(journey.estimated()),
                amount(journey.booked()),
                journey.currency(),
                journey.dismissReason(),
                journey.identifiedBy() == null ? null : (Long) SuccessMetrics.leadDays(journey, zone));
    }

    private static @Nullable BigDecimal amount(long hundredths) {
        return hundredths == Journey.UNKNOWN ? null : BigDecimal.valueOf(hundredths, 2);
    }
}
