package io.upswell.saleshandoff;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
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
import java.util.Set;
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

    /** Worth an alert at once: its one usage signal is answered by a product of half the account's revenue. */
    public static SignalDetected detected(String account) {
        AccountSnapshot snapshot = account(account, "casey", "sam");
        var signal = signal(QUALIFIED);
        var limits = Map.of("api_calls", 1_000_000.0);
        var plan = new Plan(
                "professional", "Professional", 2, new BigDecimal("30000"), new BigDecimal("600"), limits, List.of());
        var product =
                new Product("api-plus", "API Plus", new BigDecimal("45000"), List.of(), List.of(), List.of(), limits);
        return new SignalDetected(
                UUID.randomUUID(),
                1,
                snapshot,
                new PriceBook(List.of(plan), List.of(product)),
                List.of(signal),
                Set.of(signal.id()),
                QUALIFIED);
    }

    private static OpportunitySnapshot opportunity(
            @Nullable String csm, @Nullable String rep, @Nullable BigDecimal annual) {
        UUID id = UUID.randomUUID();
        return new OpportunitySnapshot(
                id,
                account("acc-" + id, csm, rep),
                OpportunityStatus.QUALIFIED,
                List.of(signal(QUALIFIED)),
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

    private static AccountSnapshot account(String id, @Nullable String csm, @Nullable String rep) {
        return new AccountSnapshot(
                id,
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
    }

    private static Signal signal(Instant at) {
        return new Signal(
                UUID.randomUUID(),
                SignalType.USAGE_LIMIT_APPROACHING,
                "api_calls",
                "Using 92% of API call limit",
                null,
                0.85,
                at,
                List.of(new Evidence.Usage(
                        "api_calls", "API calls", 920_000, 1_000_000, LocalDate.of(2026, 1, 28), null, null)));
    }
}
