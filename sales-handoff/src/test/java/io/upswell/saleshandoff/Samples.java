package io.upswell.saleshandoff;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The PRD's InnovateCorp, qualified. */
public final class Samples {

    public static final Instant QUALIFIED = Instant.parse("2026-01-29T10:00:00Z");

    private Samples() {}

    public static OpportunityQualified qualified(@Nullable String csm, @Nullable String rep) {
        return qualified(csm, rep, new BigDecimal("45000"));
    }

    public static OpportunityQualified qualified(
            @Nullable String csm, @Nullable String rep, @Nullable BigDecimal annual) {
        return new OpportunityQualified(
                opportunity(csm, rep, annual), "casey", "Casey Lindqvist", "Budget is there.", QUALIFIED);
    }

    private static OpportunitySnapshot opportunity(
            @Nullable String csm, @Nullable String rep, @Nullable BigDecimal annual) {
        UUID id = UUID.randomUUID();
        var account = new AccountSnapshot(
                "acc-" + id,
                "InnovateCorp",
                new BigDecimal("75000"),
                "USD",
                "professional",
                "Professional",
                List.of(),
                40,
                38,
                Map.of("api_calls", 1_000_000.0),
                "Sales",
                LocalDate.of(2026, 9, 30),
                "mid-market",
                csm,
                rep);
        var signal = new Signal(
                UUID.randomUUID(),
                SignalType.USAGE_LIMIT_APPROACHING,
                "api_calls",
                "Using 92% of API call limit",
                null,
                0.85,
                QUALIFIED,
                List.of(new Evidence.Usage(
                        "api_calls", "API calls", 920_000, 1_000_000, LocalDate.of(2026, 1, 28), null, null)));
        return new OpportunitySnapshot(
                id,
                account,
                OpportunityStatus.QUALIFIED,
                List.of(signal),
                new ScoreBreakdown(0.8033, 0.8, 0.8, 0.6, List.of(), 0.4),
                ScoreBand.HIGH,
                new ValueEstimate(annual, "USD", List.of(), annual == null ? "no price" : null),
                ExpansionType.UPSELL,
                List.of("Advanced Analytics", "API Plus"),
                "Schedule technical deep-dive on Advanced Analytics",
                QUALIFIED,
                QUALIFIED,
                3,
                "Casey Lindqvist",
                "casey",
                QUALIFIED,
                "Budget is there.",
                null,
                null);
    }
}
