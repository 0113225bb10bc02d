package io.upswell.detection.domain.rule;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.FeatureVisit;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.User;
import io.upswell.detection.domain.text.Mention;
import io.upswell.detection.domain.text.Sentence;
import io.upswell.detection.domain.text.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** The facts of an account as a test tells them, looked at on 2026-01-29 at 10:00. */
public final class AnAccount {

    public static final Instant AS_OF = Instant.parse("2026-01-29T10:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-01-29");

    public static final PriceBook BOOK = new PriceBook(
            List.of(
                    plan(
                            "starter",
                            "Starter",
                            1,
                            12_000,
                            500,
                            Map.of("api_calls", 250_000.0),
                            List.of("email reports")),
                    plan(
                            "professional",
                            "Professional",
                            2,
                            30_000,
                            600,
                            Map.of("api_calls", 1_000_000.0),
                            List.of("standard dashboards")),
                    plan(
                            "enterprise",
                            "Enterprise",
                            3,
                            90_000,
                            550,
                            Map.of("api_calls", 5_000_000.0),
                            List.of("single sign-on", "cohort analysis"))),
            List.of(
                    new Product(
                            "advanced-analytics",
                            "Advanced Analytics",
                            BigDecimal.valueOf(30_000),
                            List.of("cohort analysis", "funnels"),
                            List.of("AA module"),
                            List.of("enterprise"),
                            Map.of()),
                    new Product(
                            "api-plus",
                            "API Plus",
                            BigDecimal.valueOf(15_000),
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of("api_calls", 2_000_000.0)),
                    new Product(
                            "session-replay",
                            "Session Replay",
                            BigDecimal.valueOf(9_000),
                            List.of("replays"),
                            List.of(),
                            List.of(),
                            Map.of())));

    private final String id;
    private String plan = "professional";
    private Integer seats;
    private int active;
    private String primaryDepartment;
    private PriceBook book = BOOK;
    private final Map<String, Double> limits = new TreeMap<>();
    private final List<MetricUsage> usage = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final List<FeatureVisit> visits = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final Map<String, List<Finding>> heard = new HashMap<>();

    private AnAccount(String id) {
        this.id = id;
    }

    static AnAccount account() {
        return new AnAccount("acc-1");
    }

    public static AnAccount account(String id) {
        return new AnAccount(id);
    }

    AnAccount plan(String id) {
        plan = id;
        return this;
    }

    AnAccount book(PriceBook other) {
        book = other;
        return this;
    }

    AnAccount primary(String department) {
        primaryDepartment = department;
        return this;
    }

    public AnAccount seats(int contracted, int activeUsers) {
        seats = contracted;
        active = activeUsers;
        return this;
    }

    AnAccount activeUsers(int count) {
        active = count;
        return this;
    }

    AnAccount limit(double limit) {
        limits.put("api_calls", limit);
        return this;
    }

    /** API calls of a single day, {@code daysAgo} before today. */
    public AnAccount calls(double value, int daysAgo) {
        return calls(MetricUsage.Period.ROLLING_30D, 1, daysAgo, day -> value);
    }

    /** The same on a limit. */
    public AnAccount calls(double value, int daysAgo, double limit) {
        return limit(limit).calls(value, daysAgo);
    }

    /** API calls of {@code count} days that end {@code endDaysAgo} before today; day 0 is the first. */
    AnAccount calls(MetricUsage.Period period, int count, int endDaysAgo, IntToDoubleFunction value) {
        return metric("api_calls", "API calls", MetricUsage.Kind.COUNTER, period, count, endDaysAgo, value);
    }

    AnAccount storage(int count, IntToDoubleFunction value) {
        limits.put("storage", 500.0);
        return metric("storage", "Storage", MetricUsage.Kind.GAUGE, MetricUsage.Period.MONTH, count, 1, value);
    }

    /** Takes days out of the latest metric: as if no fact of them had arrived. */
    AnAccount gaps(IntPredicate missing) {
        MetricUsage last = usage.removeLast();
        int first = last.days()[0];
        int[] days = Arrays.stream(last.days())
                .filter(day -> !missing.test(day - first))
                .toArray();
        double[] values = Arrays.stream(days)
                .mapToDouble(day -> last.values()[day - first])
                .toArray();
        usage.add(new MetricUsage(last.metric(), last.name(), last.kind(), last.period(), last.limit(), days, values));
        return this;
    }

    /** A number between −1 and 1 that looks like chance and is the same each time. */
    static double wobble(int day) {
        return new SplittableRandom(day).nextDouble(-1, 1);
    }

    AnAccount metric(
            String metric,
            String name,
            MetricUsage.Kind kind,
            MetricUsage.Period period,
            int count,
            int endDaysAgo,
            IntToDoubleFunction value) {
        int[] days = new int[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            days[i] = (int) TODAY.toEpochDay() - endDaysAgo - count + 1 + i;
            values[i] = value.applyAsDouble(i);
        }
        usage.add(new MetricUsage(metric, name, kind, period, limits.get(metric), days, values));
        return this;
    }

    /** Users of a department first seen {@code daysAgo}, last seen yesterday. */
    public AnAccount users(int count, String department, Integer daysAgo) {
        return users(count, department, daysAgo, 1);
    }

    AnAccount users(int count, String department, Integer firstDaysAgo, Integer lastDaysAgo) {
        for (int i = 0; i < count; i++) {
            users.add(new User(
                    "u-%d".formatted(users.size() + 1),
                    null,
                    department,
                    firstDaysAgo == null ? null : TODAY.minusDays(firstDaysAgo),
                    lastDaysAgo == null ? null : TODAY.minusDays(lastDaysAgo)));
        }
        return this;
    }

    /** People with names, one user each. */
    AnAccount people(String department, int firstDaysAgo, int lastDaysAgo, String... names) {
        for (String name : names) {
            users.add(new User(
                    "p-%d".formatted(users.size() + 1),
                    name,
                    department,
                    TODAY.minusDays(firstDaysAgo),
                    TODAY.minusDays(lastDaysAgo)));
        }
        return this;
    }

    AnAccount visits(int count, String feature) {
        for (int i = 0; i < count; i++) {
            visits.add(new FeatureVisit(feature, "u-%d".formatted(i % 2), AS_OF.minusSeconds(86_400L * (i + 1))));
        }
        return this;
    }

    /** A customer's words in a conversation of its own. */
    public AnAccount said(String channel, String at, String text) {
        return conversation(channel, at, text, List.of());
    }

    AnAccount noted(String channel, String at, String upstream) {
        return conversation(channel, at, "Let us talk about the renewal.", List.of(upstream));
    }

    /** Words in which the analyst finds this, whatever they are. */
    AnAccount heard(String channel, String at, String words, SignalType type, String subject, boolean churnRisk) {
        said(channel, at, words);
        heard.put(
                conversations.getLast().id(),
                List.of(new Finding(type, subject, 0, 0, words.length(), words, 0.9, churnRisk)));
        return this;
    }

    AnAccount conversation(String channel, String at, String text, List<String> upstream) {
        conversations.add(new Conversation(
                "%s-conv-%d".formatted(id, conversations.size() + 1),
                id,
                channel,
                Instant.parse(at),
                null,
                List.of(new Conversation.Segment("Dana", Conversation.Side.CUSTOMER, text)),
                upstream));
        return this;
    }

    /** With findings as the offline analyst has them. */
    AccountFacts facts() {
        Map<String, List<Finding>> findings = new HashMap<>();
        conversations.forEach(one -> findings.put(one.id(), findings(one)));
        findings.putAll(heard);
        return unread().withFindings(findings);
    }

    public AccountFacts unread() {
        var snapshot = new AccountSnapshot(
                id,
                "InnovateCorp",
                BigDecimal.valueOf(75_000),
                "USD",
                plan,
                plan,
                List.of("session-replay"),
                seats,
                active,
                limits,
                primaryDepartment,
                LocalDate.parse("2026-09-30"),
                null,
                "casey",
                "sam");
        return new AccountFacts(snapshot, AS_OF, TODAY, usage, users, visits, conversations, Map.of(), book);
    }

    private List<Finding> findings(Conversation conversation) {
        String text = conversation.segments().getFirst().text();
        List<Finding> findings = new ArrayList<>();
        for (Mention mention : Vocabulary.of(book).in(text)) {
            Sentence sentence = Sentence.at(text, mention.start(), mention.end());
            if (!sentence.denies(mention.start())) {
                findings.add(new Finding(
                        SignalType.FEATURE_INTEREST,
                        mention.subject(),
                        0,
                        sentence.start(),
                        sentence.end(),
                        sentence.text(),
                        0.9));
            }
        }
        return findings;
    }

    private static Plan plan(
            String id, String name, int rank, int price, int seat, Map<String, Double> limits, List<String> features) {
        return new Plan(id, name, rank, BigDecimal.valueOf(price), BigDecimal.valueOf(seat), limits, features);
    }
}
