package io.upswell.detection.adapter.yaml;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Occasion;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** InnovateCorp near its limit, at any score. */
final class Occasions {

    private Occasions() {}

    static Occasion scoring(double score) {
        return occasion(score, new BigDecimal("75000"), "casey", "sam");
    }

    /** Nobody owns the account and nobody knows its revenue. */
    static Occasion ofNobody(double score) {
        return occasion(score, null, null, null);
    }

    private static Occasion occasion(
            double score, @Nullable BigDecimal arr, @Nullable String csm, @Nullable String salesRep) {
        var customer = new AccountSnapshot(
                "acc-1",
                "InnovateCorp",
                arr,
                "USD",
                "professional",
                "Professional",
                List.of(),
                45,
                37,
                Map.of(),
                "Sales",
                null,
                null,
                csm,
                salesRep);
        var signal = new Signal(
                UUID.randomUUID(),
                SignalType.USAGE_LIMIT_APPROACHING,
                "api_calls",
                "API calls at 92% of limit",
                null,
                0.85,
                Instant.parse("2026-01-29T10:00:00Z"),
                List.of(new Evidence.Seats(2, 1)));
        return new Occasion(customer, List.of(signal), score, new BigDecimal("45000"));
    }
}
