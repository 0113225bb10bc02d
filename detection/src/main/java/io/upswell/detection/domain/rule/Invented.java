package io.upswell.detection.domain.rule;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Competitor;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.GivenFacts;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.FeatureVisit;
import io.upswell.detection.domain.MetricNames;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The account that a test's given facts tell of, on a day in the middle of a month, so that no test depends on today. */
final class Invented {

    private static final Instant AS_OF = Instant.parse("2026-01-29T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(AS_OF, ZoneOffset.UTC);
    private static final int ACTIVE_DAYS = 30;

    private Invented() {}

    static AccountFacts facts(GivenFacts given) {
        List<User> users = users(given);
        Map<String, List<Finding>> findings = new HashMap<>();
        List<Conversation> conversations = conversations(given, findings);
        List<FeatureVisit> visits = new ArrayList<>();
        for (GivenFacts.Visited visited : given.visited()) {
            for (int i = 0; i < visited.count(); i++) {
                visits.add(new FeatureVisit(
                        visited.feature(),
                        "u-1",
                        AS_OF.minus(Duration.ofDays(1)).plusSeconds(i)));
            }
        }
        return new AccountFacts(
                account(given, users),
                AS_OF,
                TODAY,
                given.usage().stream().map(Invented::usage).toList(),
                users,
                visits,
                conversations,
                findings,
                book(given));
    }

    private static AccountSnapshot account(GivenFacts given, List<User> users) {
        Map<String, Double> limits = new TreeMap<>();
        for (GivenFacts.Usage usage : given.usage()) {
            if (usage.limit() != null) {
                limits.put(usage.metric(), usage.limit());
            }
        }
        LocalDate from = TODAY.minusDays(ACTIVE_DAYS);
        long active = users.stream()
                .filter(user -> user.lastSeen() != null && !user.lastSeen().isBefore(from))
                .count();
        Integer ends = given.contractEndsIn();
        return new AccountSnapshot(
                "test",
                "Test account",
                given.arr(),
                "USD",
                given.plan(),
                given.plan(),
                given.products(),
                given.seats(),
                (int) active,
                limits,
                given.primaryDepartment(),
                ends == null ? null : TODAY.plusDays(ends),
                given.segment(),
                null,
                null);
    }

    private static MetricUsage usage(GivenFacts.Usage usage) {
        int count = Math.max(1, Objects.requireNonNullElse(usage.days(), 1));
        double to = Objects.requireNonNullElse(usage.to(), usage.from());
        int[] days = new int[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            days[i] = (int) TODAY.toEpochDay() - count + i;
            values[i] = count == 1 ? usage.from() : usage.from() + (to - usage.from()) * i / (count - 1);
        }
        return new MetricUsage(
                usage.metric(),
                MetricNames.of(usage.metric()),
                MetricUsage.Kind.COUNTER,
                MetricUsage.Period.ROLLING_30D,
                usage.limit(),
                days,
                values);
    }

    private static List<User> users(GivenFacts given) {
        List<User> users = new ArrayList<>();
        for (GivenFacts.Users some : given.users()) {
            Integer first = some.firstSeen();
            LocalDate last = TODAY.minusDays(Objects.requireNonNullElse(some.lastSeen(), 1));
            for (int i = 0; i < some.count(); i++) {
                users.add(new User(
                        "u-%d".formatted(users.size() + 1),
                        null,
                        some.department(),
                        first == null ? null : TODAY.minusDays(first),
                        last));
            }
        }
        return users;
    }

    private static List<Conversation> conversations(GivenFacts given, Map<String, List<Finding>> findings) {
        List<Conversation> conversations = new ArrayList<>();
        for (GivenFacts.Said said : given.said()) {
            String id = "conv-%d".formatted(conversations.size() + 1);
            Instant at = AS_OF.minus(Duration.ofDays(Objects.requireNonNullElse(said.daysAgo(), 1)));
            var segment = new Conversation.Segment("Dana", Conversation.Side.CUSTOMER, said.quote());
            conversations.add(new Conversation(id, "test", "meeting", at, null, List.of(segment), List.of()));
            findings.put(
                    id,
                    List.of(new Finding(
                            said.type(), said.subject(), 0, 0, said.quote().length(), said.quote(), 1)));
        }
        return conversations;
    }

    /** What is spoken of or visited is for sale, so that its rules have something to look at. */
    private static PriceBook book(GivenFacts given) {
        List<Product> products = subjects(given, false)
                .map(id -> new Product(id, id, null, List.of(), List.of(), List.of(), Map.of()))
                .toList();
        List<Competitor> competitors = subjects(given, true)
                .map(id -> new Competitor(id, id, List.of()))
                .toList();
        String plan = given.plan();
        List<Plan> plans = plan == null ? List.of() : List.of(new Plan(plan, plan, 1, null, null, Map.of(), List.of()));
        return new PriceBook(plans, products, competitors);
    }

    private static Stream<String> subjects(GivenFacts given, boolean competitors) {
        return given.said().stream()
                .filter(said -> (said.type() == SignalType.COMPETITOR_DISPLACEMENT) == competitors)
                .map(GivenFacts.Said::subject)
                .filter(Objects::nonNull)
                .distinct();
    }
}
