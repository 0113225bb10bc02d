package io.upswell.analytics.domain;

import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Journeys made up for a test, that say only what it is about. */
final class Made {

    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private Made() {}

    static Journey journey(String account, Map<Milestone, Instant> at) {
        return journey(account, at, Journey.UNKNOWN, "USD", 0.7f);
    }

    static Journey journey(String account, Map<Milestone, Instant> at, long estimated, String currency, float score) {
        return journey(account, at, estimated, Journey.UNKNOWN, currency, score, null, 0, null, List.of());
    }

    static Journey journey(
            String account,
            Map<Milestone, Instant> at,
            long estimated,
            long booked,
            String currency,
            float score,
            @Nullable DismissReason reason,
            int identifiedDay,
            Identification.@Nullable Source by,
            List<Sign> signs) {
        int[] seconds = new int[Milestone.values().length];
        at.forEach((milestone, instant) -> seconds[milestone.ordinal()] = (int) instant.getEpochSecond());
        return new Journey(
                UUID.randomUUID(),
                true,
                true,
                account,
                account,
                "casey",
                "sam",
                null,
                null,
                currency,
                Set.of(SignalType.SEAT_OVERAGE),
                Set.of("seat_overage"),
                seconds,
                Journey.UNKNOWN,
                estimated,
                booked,
                score,
                0,
                reason,
                identifiedDay,
                by,
                signs);
    }
}
