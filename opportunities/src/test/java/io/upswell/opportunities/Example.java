package io.upswell.opportunities;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The PRD's InnovateCorp and the price book it buys from. */
public final class Example {

    public static final Instant AS_OF = Instant.parse("2026-01-29T10:00:00Z");

    public static final Plan PROFESSIONAL = plan("professional", "Professional", 2, "30000", "600", 1_000_000);
    public static final Plan ENTERPRISE = plan("enterprise", "Enterprise", 3, "90000", "900", 10_000_000);
    public static final Product ADVANCED_ANALYTICS =
            product("advanced-analytics", "Advanced Analytics", "30000", List.of("enterprise"), Map.of());
    public static final Product API_PLUS =
            product("api-plus", "API Plus", "15000", List.of(), Map.of("api_calls", 2_000_000.0));
    public static final PriceBook PRICES =
            new PriceBook(List.of(PROFESSIONAL, ENTERPRISE), List.of(ADVANCED_ANALYTICS, API_PLUS));

    public static final AccountSnapshot INNOVATE = account("acc-1", "InnovateCorp", "75000", 45, 37);

    public static final Signal USAGE = usage(0.85, 920_400, 1_000_000);
    public static final Signal FEATURE = asked("advanced-analytics", 0.7);
    public static final Signal MARKETING = team("Marketing", 8, 0.75);

    private Example() {}

    public static Plan plan(
            String id, String name, int rank, @Nullable String price, @Nullable String seat, double apiCalls) {
        return new Plan(id, name, rank, amount(price), amount(seat), Map.of("api_calls", apiCalls), List.of());
    }

    public static Product product(
            String id, String name, @Nullable String price, List<String> includedIn, Map<String, Double> adds) {
        return new Product(id, name, amount(price), List.of(), List.of(), includedIn, adds);
    }

    public static AccountSnapshot account(
            String id, String name, @Nullable String arr, @Nullable Integer contracted, int active) {
        return account(id, name, arr, contracted, active, "casey", "sam");
    }

    public static AccountSnapshot account(
            String id,
            String name,
            @Nullable String arr,
            @Nullable Integer contracted,
            int active,
            @Nullable String csm,
            @Nullable String salesRep) {
        return new AccountSnapshot(
                id,
                name,
                amount(arr),
                "USD",
                "professional",
                "Professional",
                List.of(),
                contracted,
                active,
                Map.of("api_calls", 1_000_000.0),
                "Sales",
                LocalDate.of(2026, 9, 30),
                "mid-market",
                csm,
                salesRep);
    }

    public static Signal usage(double strength, double used, double limit) {
        return signal(
                SignalType.USAGE_LIMIT_APPROACHING,
                "api_calls",
                "API calls at %.0f%% of limit".formatted(100 * used / limit),
                strength,
                new Evidence.Usage("api_calls", "API calls", used, limit, LocalDate.of(2026, 1, 29), null, null));
    }

    /** LOW for an account of $30,000. */
    public static Signal weakUsage() {
        return usage(0.2, 810_000, 1_000_000);
    }

    /** HIGH for an account of $30,000: only the Enterprise plan still lifts it. */
    public static Signal strongUsage() {
        return usage(1, 3_500_000, 1_000_000);
    }

    public static Signal asked(String product, double strength) {
        return new Signal(
                UUID.nameUUIDFromBytes(product.getBytes()),
                SignalType.FEATURE_INTEREST,
                product,
                "Asked about %s in last meeting".formatted(PRICES.nameOf(product)),
                "meeting_transcript",
                strength,
                Instant.parse("2026-01-28T15:30:00Z"),
                List.of(quote("Does it do cohorts out of the box or would we need an analyst for it?")));
    }

    public static Signal seats(int active, int contracted) {
        return signal(
                SignalType.SEAT_OVERAGE,
                null,
                "%d active users on %d seats".formatted(active, contracted),
                0.9,
                new Evidence.Seats(active, contracted));
    }

    public static Signal team(String department, int users, double strength) {
        return signal(
                SignalType.NEW_TEAM_ONBOARDING,
                department,
                "%d new users from %s department (was only Sales)".formatted(users, department),
                strength,
                new Evidence.Team(
                        department,
                        "Sales",
                        IntStream.range(0, users)
                                .mapToObj(n -> department + "-" + n)
                                .toList(),
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 27),
                        Map.of("Sales", 29, department, users)));
    }

    public static Signal mention(double strength) {
        return signal(
                SignalType.EXPANSION_MENTION,
                null,
                "Wants to roll out to EMEA",
                strength,
                quote("We want to roll this out to EMEA by summer."));
    }

    public static Signal signal(
            SignalType type, @Nullable String subject, String details, double strength, Evidence evidence) {
        return new Signal(
                UUID.nameUUIDFromBytes((type + "/" + subject).getBytes()),
                type,
                subject,
                details,
                null,
                strength,
                AS_OF,
                List.of(evidence));
    }

    private static Evidence quote(String text) {
        return new Evidence.Quote(
                "conv-1",
                "meeting",
                "January check-in",
                Instant.parse("2026-01-28T15:30:00Z"),
                "Dana Whitfield",
                3,
                0,
                text.length(),
                text);
    }

    /** What a scan as of an instant says of an account. */
    public static SignalDetected detected(AccountSnapshot account, Instant asOf, long scan, Signal... signals) {
        Set<UUID> news = new HashSet<>();
        List.of(signals).forEach(signal -> news.add(signal.id()));
        return new SignalDetected(UUID.randomUUID(), scan, account, PRICES, List.of(signals), news, asOf);
    }

    private static @Nullable BigDecimal amount(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
