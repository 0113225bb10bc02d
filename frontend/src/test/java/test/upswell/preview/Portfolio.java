package test.upswell.preview;

import static io.upswell.detection.SignalType.*;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.detection.UsageSeries;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Accounts to look at; InnovateCorp carries the PRD's figures. */
final class Portfolio {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 29);

    private Portfolio() {}

    static List<OpportunitySnapshot> opportunities() {
        List<OpportunitySnapshot> all = new ArrayList<>();
        all.add(innovateCorp());
        all.add(simple("Kestrel Health", 0.82, 38_400, 0, "casey", OpportunityStatus.OPEN, seats(34, 30), mention()));
        all.add(simple("Tallybook", 0.8004, 45_000, 1, "casey", OpportunityStatus.OPEN, usage(1.1), growth()));
        all.add(simple(
                "Solano Foods", 0.7968, 15_000, 2, "casey", OpportunityStatus.SUGGESTED, usage(0.84), feature()));
        all.add(simple(
                "Brightwater Logistics",
                0.73,
                43_200,
                1,
                "casey",
                OpportunityStatus.SUGGESTED,
                team("Finance", 12),
                mention()));
        all.add(simple(
                "Vantaa Mobility", 0.72, 54_000, 0, "priya", OpportunityStatus.SUGGESTED, displacement(), mention()));
        all.add(simple(
                "Delta Ridge Credit Union",
                0.70,
                34_000,
                7,
                "casey",
                OpportunityStatus.SUGGESTED,
                feature(),
                mention()));
        all.add(simple("Sakura Apparel", 0.70, 20_000, 4, "casey", OpportunityStatus.SUGGESTED, visits(), growth()));
        all.add(simple(
                "Quayside Hotels", 0.69, 14_400, 3, "casey", OpportunityStatus.SUGGESTED, seats(66, 42), mention()));
        all.add(simple(
                "Umbra <b>Security</b> & Söhne",
                0.68,
                30_000,
                5,
                "casey",
                OpportunityStatus.SUGGESTED,
                growth(),
                usage(0.81)));
        all.add(simple("Mosaic Travel", 0.61, 24_000, 3, "casey", OpportunityStatus.SUGGESTED, feature()));
        all.add(simple("Paxton Steel", 0.61, 27_000, 6, "casey", OpportunityStatus.SUGGESTED, team("Maintenance", 6)));
        all.add(simple("Fennec Software", 0.61, null, 6, "casey", OpportunityStatus.SUGGESTED, mention()));
        all.add(simple("Grove Analytics", 0.66, 12_000, 9, "casey", OpportunityStatus.SNOOZED, mention()));
        all.add(simple("Harrow Tools", 0.41, 3_000, 9, "casey", OpportunityStatus.SUGGESTED, mention()));
        all.add(simple("Ibis Clinics", 0.64, 9_000, 20, "casey", OpportunityStatus.DISMISSED, feature()));
        for (String name : List.of(
                "Boreal Energy",
                "Orchard Enterprise Services",
                "Nimbus Payroll",
                "Halcyon Insurance",
                "Nordlys Bank",
                "Lindgren Retail",
                "Zephyr Telecom",
                "MediCore Labs",
                "PaperPlane Games",
                "Gable Real Estate")) {
            all.add(simple(
                    name,
                    0.6 + name.length() % 9 * 0.03,
                    6_000 + 3_600 * name.length(),
                    12,
                    "priya",
                    OpportunityStatus.QUALIFIED,
                    team("Finance", 12),
                    mention()));
        }
        return all;
    }

    private static OpportunitySnapshot innovateCorp() {
        List<Signal> signals = List.of(
                signal(
                        USAGE_LIMIT_APPROACHING,
                        "api_calls",
                        "API calls at 92% of limit (projected to exceed in 2 weeks)",
                        0.85,
                        0,
                        new Evidence.Usage(
                                "api_calls",
                                "API calls",
                                920_400,
                                1_000_000,
                                TODAY,
                                LocalDate.of(2026, 2, 7),
                                LocalDate.of(2026, 2, 17))),
                signal(
                        NEW_TEAM_ONBOARDING,
                        "Marketing",
                        "8 new users from Marketing department (was only Sales)",
                        0.75,
                        0,
                        new Evidence.Team(
                                "Marketing",
                                "Sales",
                                List.of("1", "2", "3", "4", "5", "6", "7", "8"),
                                LocalDate.of(2026, 1, 5),
                                LocalDate.of(2026, 1, 27),
                                Map.of("Sales", 29, "Marketing", 8))),
                signal(
                        FEATURE_INTEREST,
                        "advanced-analytics",
                        "“Asked about Advanced Analytics capabilities” - Meeting Jan 28",
                        0.70,
                        1,
                        quote("Does it do cohorts out of the box or would we need an analyst for it?")));
        ScoreBreakdown score = new ScoreBreakdown(
                0.8517,
                0.9268,
                0.7788,
                0.6,
                List.of(
                        new ScoreBreakdown.Contribution(USAGE_LIMIT_APPROACHING, 0.85, 0.1795, 0.772, ScoreBand.MEDIUM),
                        new ScoreBreakdown.Contribution(NEW_TEAM_ONBOARDING, 0.75, 0.1470, 0.8033, ScoreBand.HIGH),
                        new ScoreBreakdown.Contribution(FEATURE_INTEREST, 0.70, 0.1320, 0.758, ScoreBand.MEDIUM)),
                0.3932);
        ValueEstimate value = new ValueEstimate(
                BigDecimal.valueOf(45_000),
                "USD",
                List.of(
                        new ValueEstimate.Part(
                                "Advanced Analytics, list price",
                                "",
                                BigDecimal.valueOf(30_000),
                                "advanced-analytics",
                                "Advanced Analytics",
                                Set.of(FEATURE_INTEREST)),
                        new ValueEstimate.Part(
                                "API Plus, lifts the limit to 3M calls",
                                "",
                                BigDecimal.valueOf(15_000),
                                "api-plus",
                                "API Plus",
                                Set.of(USAGE_LIMIT_APPROACHING)),
                        new ValueEstimate.Part(
                                "Marketing, fits into free seats",
                                "8 users, 8 free seats",
                                BigDecimal.ZERO,
                                null,
                                null,
                                Set.of(NEW_TEAM_ONBOARDING))),
                null);
        return new OpportunitySnapshot(
                id("InnovateCorp"),
                account("InnovateCorp", 75_000, "casey"),
                OpportunityStatus.OPEN,
                signals,
                score,
                ScoreBand.HIGH,
                value,
                ExpansionType.UPSELL,
                List.of("Advanced Analytics", "API Plus"),
                "Schedule technical deep-dive on Advanced Analytics",
                Preview.NOW.minus(Duration.ofHours(2)),
                Preview.NOW.minus(Duration.ofHours(2)),
                3,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static OpportunitySnapshot simple(
            String name,
            double composite,
            @Nullable Integer worth,
            int daysAgo,
            String csm,
            OpportunityStatus status,
            Signal... signals) {
        double share = worth == null ? composite : composite * 0.55;
        List<ScoreBreakdown.Contribution> parts = Arrays.stream(signals)
                .map(s -> new ScoreBreakdown.Contribution(
                        s.type(), s.strength(), share / signals.length, composite - 0.2, band(composite - 0.2)))
                .toList();
        ValueEstimate value = worth == null
                ? new ValueEstimate(null, "USD", List.of(), "The price book has no price for what was asked for.")
                : new ValueEstimate(
                        BigDecimal.valueOf(worth),
                        "USD",
                        List.of(new ValueEstimate.Part(
                                "Enterprise instead of Professional",
                                "%,d − 30,000".formatted(worth + 30_000),
                                BigDecimal.valueOf(worth),
                                "enterprise",
                                "Enterprise",
                                Set.of(signals[0].type()))),
                        null);
        Instant at = Preview.NOW.minus(Duration.ofDays(daysAgo)).minusSeconds(7_200);
        boolean qualified = status == OpportunityStatus.QUALIFIED;
        return new OpportunitySnapshot(
                id(name),
                account(name, 60_000, csm),
                status,
                List.of(signals),
                new ScoreBreakdown(
                        composite, 0.8, worth == null ? null : 0.7, 0.5, parts, worth == null ? 0 : composite - share),
                band(composite),
                value,
                ExpansionType.UPSELL,
                worth == null ? List.of() : List.of("Enterprise"),
                "Walk through the plan with who asked",
                at,
                at,
                1,
                null,
                qualified ? csm : null,
                qualified ? at : null,
                qualified ? "Finance has budget for Q2. Talk to Ilse Brandt, not to IT." : null,
                status == OpportunityStatus.DISMISSED ? DismissReason.NO_BUDGET : null,
                status == OpportunityStatus.SNOOZED ? TODAY.plusDays(7) : null);
    }

    static ScoreBand band(double score) {
        return score >= 0.8 ? ScoreBand.HIGH : score >= 0.6 ? ScoreBand.MEDIUM : ScoreBand.LOW;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static AccountSnapshot account(String name, int arr, String csm) {
        return new AccountSnapshot(
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                name,
                BigDecimal.valueOf(arr),
                "USD",
                "professional",
                "Professional",
                List.of(),
                45,
                37,
                Map.of("api_calls", 1_000_000.0),
                "Sales",
                LocalDate.of(2026, 9, 30),
                "mid-market",
                csm,
                "sam");
    }

    private static Signal signal(
            SignalType type,
            @Nullable String subject,
            String details,
            double strength,
            int daysAgo,
            Evidence... evidence) {
        return new Signal(
                UUID.randomUUID(),
                type,
                subject,
                details,
                null,
                strength,
                Preview.NOW.minus(Duration.ofDays(daysAgo)),
                List.of(evidence));
    }

    static Evidence.Quote quote(String words) {
        return new Evidence.Quote(
                "conv-1",
                "meeting",
                "January check-in",
                Preview.NOW.minus(Duration.ofDays(1)),
                "Dana Whitfield",
                3,
                0,
                words.length(),
                words);
    }

    private static Signal usage(double ratio) {
        return signal(
                USAGE_LIMIT_APPROACHING,
                "api_calls",
                "API calls at %.0f%% of limit".formatted(ratio * 100),
                0.8,
                1,
                new Evidence.Usage("api_calls", "API calls", ratio * 1e6, 1e6, TODAY, null, null));
    }

    private static Signal seats(int active, int seats) {
        return signal(
                SEAT_OVERAGE,
                null,
                "%d active users on %d seats".formatted(active, seats),
                0.9,
                1,
                new Evidence.Seats(active, seats));
    }

    private static Signal team(String department, int people) {
        return signal(
                NEW_TEAM_ONBOARDING,
                department,
                "%d new users from %s".formatted(people, department),
                0.75,
                2,
                new Evidence.Team(
                        department,
                        "Sales",
                        Collections.nCopies(people, "u"),
                        TODAY.minusDays(20),
                        TODAY.minusDays(2),
                        Map.of("Sales", 22, department, people)));
    }

    private static Signal mention() {
        return signal(
                EXPANSION_MENTION,
                null,
                "Said they will grow into a second site",
                0.7,
                3,
                quote("We open a second site in April and want one contract for both."));
    }

    private static Signal feature() {
        return signal(
                FEATURE_INTEREST,
                "enterprise",
                "Asked about Enterprise",
                0.7,
                2,
                quote("Is audit export part of Enterprise?"));
    }

    private static Signal visits() {
        return signal(
                FEATURE_INTEREST,
                "ab",
                "9 visits to A/B testing, which is locked",
                0.7,
                4,
                new Evidence.Visits("A/B testing", 9, 4, TODAY.minusDays(9), TODAY.minusDays(1)));
    }

    private static Signal growth() {
        return signal(
                API_USAGE_GROWTH,
                "api_calls",
                "API calls up 38% against own baseline",
                0.7,
                5,
                new Evidence.Usage("api_calls", "API calls", 690_000, 1e6, TODAY, null, null));
    }

    private static Signal displacement() {
        return signal(
                COMPETITOR_DISPLACEMENT,
                "compass",
                "Retiring Compass BI in two regions",
                0.75,
                1,
                quote("We retire Compass BI in both regions when the contract ends in May."));
    }

    static UsageSeries usageOf(LocalDate until, int days) {
        List<UsageSeries.Point> points = new ArrayList<>();
        for (int i = days; i >= 0; i--) {
            double t = (days - i) / (double) days;
            points.add(new UsageSeries.Point(
                    until.minusDays(i + 1L),
                    660_000 + 260_400 * Math.pow(t, 1.4) + 4_000 * Math.sin(i * 1.7) * (i == 0 ? 0 : 1)));
        }
        return new UsageSeries("api_calls", "API calls", 1e6, points);
    }

    static <K, V> Map<K, List<V>> forEach(Iterable<K> keys, Function<K, List<V>> values) {
        Map<K, List<V>> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, values.apply(key)));
        return map;
    }
}
