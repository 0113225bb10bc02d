package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo tells of one account on a day, as a reader of the lines sees it. */
record Told(
        Account account,
        JsonNode facts,
        List<JsonNode> users,
        List<JsonNode> usage,
        List<JsonNode> visits,
        List<JsonNode> conversations) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final DemoPortfolio PORTFOLIO = new DemoPortfolio();
    private static final PriceList PRICES = PORTFOLIO.prices();
    private static final Team TEAM = new Team();
    private static final Talks TALKS = new Talks(PRICES, TEAM);
    private static final Map<String, Told> MADE = new ConcurrentHashMap<>();

    static Told of(String id, LocalDate today) {
        return of(
                PORTFOLIO.cast().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                today);
    }

    static Told of(Account account, LocalDate today) {
        return MADE.computeIfAbsent(account.id() + today, key -> make(account, today));
    }

    private static Told make(Account account, LocalDate today) {
        return new Told(
                account,
                JSON.readTree(account.fact(PRICES, today).line()),
                read(TEAM.of(account, today)),
                read(new Usage(PRICES).of(account, today)),
                read(new Visits(PRICES, TEAM).of(account, today)),
                read(TALKS.of(account, today)));
    }

    private static List<JsonNode> read(Stream<Fact> facts) {
        return facts.map(fact -> JSON.readTree(fact.line())).toList();
    }

    /** Sum of the 30 days that end with this one. */
    double rolling(String metric, LocalDate end) {
        return usage.stream()
                .filter(u -> u.path("metric").stringValue().equals(metric))
                .filter(u -> !day(u, "date").isAfter(end) && day(u, "date").isAfter(end.minusDays(30)))
                .mapToDouble(u -> u.path("value").doubleValue())
                .sum();
    }

    double latest(String metric) {
        return usage.stream()
                .filter(u -> u.path("metric").stringValue().equals(metric))
                .reduce((first, second) -> second)
                .orElseThrow()
                .path("value")
                .doubleValue();
    }

    long active(LocalDate today) {
        return users.stream()
                .filter(u -> day(u, "last_seen").isAfter(today.minusDays(30)))
                .count();
    }

    /** All that the customer's side said. */
    String customerSide() {
        StringBuilder said = new StringBuilder();
        for (JsonNode conversation : conversations) {
            for (JsonNode segment : conversation.path("segments")) {
                if (segment.path("side").stringValue().equals("customer")) {
                    said.append(segment.path("text").stringValue()).append('\n');
                }
            }
        }
        return said.toString();
    }

    static LocalDate day(JsonNode fact, String field) {
        return LocalDate.parse(fact.path(field).stringValue().substring(0, 10));
    }
}
