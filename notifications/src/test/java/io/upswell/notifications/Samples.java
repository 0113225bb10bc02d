package io.upswell.notifications;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ValueEstimate;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SlaState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** InnovateCorp of the PRD, at any point of its way. */
public record Samples(
        UUID id,
        String accountId,
        String name,
        @Nullable BigDecimal arr,
        String currency,
        @Nullable String planName,
        @Nullable LocalDate contractEnd,
        @Nullable String csm,
        @Nullable String salesRep,
        OpportunityStatus status,
        List<Signal> signals,
        double composite,
        @Nullable BigDecimal value,
        long revision,
        @Nullable String confirmedBy) {

    public static final Instant AS_OF = Instant.parse("2026-01-29T09:00:00Z");

    public static final Signal USAGE = signal(
            SignalType.USAGE_LIMIT_APPROACHING,
            "api_calls",
            "API calls at 92% of limit (projected to exceed in 2 weeks)",
            0.85,
            new Evidence.Usage(
                    "api_calls",
                    "API calls",
                    920_000,
                    1_000_000,
                    LocalDate.of(2026, 1, 28),
                    LocalDate.of(2026, 2, 7),
                    LocalDate.of(2026, 2, 17)));
    public static final Signal FEATURE = signal(
            SignalType.FEATURE_INTEREST,
            "advanced-analytics",
            "\"Asked about Advanced Analytics capabilities\" - Meeting Jan 28",
            0.7,
            quote("Asked about Advanced Analytics capabilities"));
    public static final Signal TEAM = signal(
            SignalType.NEW_TEAM_ONBOARDING,
            "Marketing",
            "8 new users from Marketing department (was only Sales)",
            0.75,
            new Evidence.Team(
                    "Marketing",
                    "Sales",
                    List.of("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8"),
                    LocalDate.of(2026, 1, 12),
                    LocalDate.of(2026, 1, 27),
                    Map.of("Sales", 24, "Marketing", 8)));

    /** What accounts may be called: markup of Slack's and of pages, and formulas of spreadsheets. */
    public static final List<String> NASTY_NAMES = List.of(
            "<!channel> & <https://x|y>", "=HYPERLINK(\"http://x\")", "+1", "@SUM(A1)", "<img src=x onerror=alert(1)>");

    /** With the signals that the PRD's message shows. */
    public static Samples innovateCorp() {
        return new Samples(
                UUID.randomUUID(),
                "acc-1",
                "InnovateCorp",
                new BigDecimal("75000"),
                "USD",
                "Professional",
                LocalDate.of(2026, 9, 30),
                "casey",
                "sam",
                OpportunityStatus.OPEN,
                List.of(USAGE, TEAM, FEATURE),
                0.8517,
                new BigDecimal("45000.00"),
                1,
                null);
    }

    public static Evidence.Quote quote(String words) {
        return new Evidence.Quote(
                "conv-1",
                "meeting",
                "Quarterly review",
                Instant.parse("2026-01-28T15:30:00Z"),
                "Dana Whitfield",
                3,
                0,
                words.length(),
                words);
    }

    public static Signal signal(
            SignalType type, @Nullable String subject, String details, double strength, Evidence evidence) {
        UUID id = UUID.nameUUIDFromBytes((type + details).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Signal(id, type, subject, details, null, strength, AS_OF, List.of(evidence));
    }

    public Samples as(UUID id) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples of(String accountId) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples named(String name) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples facts(@Nullable BigDecimal arr, String currency, @Nullable String plan, @Nullable LocalDate end) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                plan,
                end,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples people(@Nullable String csm, @Nullable String salesRep) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples saying(List<Signal> signals) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples scored(double composite, @Nullable BigDecimal value) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public Samples at(long revision, OpportunityStatus status, @Nullable String confirmedBy) {
        return new Samples(
                id,
                accountId,
                name,
                arr,
                currency,
                planName,
                contractEnd,
                csm,
                salesRep,
                status,
                signals,
                composite,
                value,
                revision,
                confirmedBy);
    }

    public OpportunitySnapshot snapshot() {
        boolean qualified = status == OpportunityStatus.QUALIFIED;
        return new OpportunitySnapshot(
                id,
                account(),
                status,
                signals,
                new ScoreBreakdown(composite, 0.9, value == null ? null : 0.8, 0.6, List.of(), 0.4),
                composite >= 0.8 ? ScoreBand.HIGH : composite >= 0.6 ? ScoreBand.MEDIUM : ScoreBand.LOW,
                estimate(),
                ExpansionType.UPSELL,
                List.of("Advanced Analytics", "API Plus"),
                "Schedule technical deep-dive on Advanced Analytics",
                AS_OF,
                AS_OF.minusSeconds(480),
                revision,
                confirmedBy,
                qualified ? "casey" : null,
                qualified ? AS_OF.plusSeconds(8400) : null,
                null,
                status == OpportunityStatus.DISMISSED ? DismissReason.BAD_TIMING : null,
                null);
    }

    private AccountSnapshot account() {
        return new AccountSnapshot(
                accountId,
                name,
                arr,
                currency,
                planName == null ? null : "professional",
                planName,
                List.of(),
                40,
                32,
                Map.of("api_calls", 1_000_000.0),
                "Sales",
                contractEnd,
                "mid-market",
                csm,
                salesRep);
    }

    private ValueEstimate estimate() {
        List<ValueEstimate.Part> parts = value == null
                ? List.of()
                : List.of(new ValueEstimate.Part(
                        "Advanced Analytics, list price",
                        "1 × $30,000",
                        new BigDecimal("30000"),
                        "advanced-analytics",
                        "Advanced Analytics",
                        Set.of(SignalType.FEATURE_INTEREST)));
        return new ValueEstimate(value, currency, parts, value == null ? "no list price for Advanced Analytics" : null);
    }

    public Handoff handoff(PipelineStage stage) {
        return new Handoff(
                UUID.nameUUIDFromBytes(id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                snapshot(),
                stage,
                salesRep,
                "Sam is the account's rep",
                csm,
                "Casey Lindqvist",
                "Dana asked for cohorts. Raj Iyer owns the API and joins.",
                AS_OF.plusSeconds(8400),
                Instant.parse("2026-01-30T11:20:00Z"),
                SlaState.ON_TRACK,
                "CRM-17",
                "https://crm.example.com/17",
                value,
                null,
                AS_OF.plusSeconds(8400));
    }
}
