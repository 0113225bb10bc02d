package io.upswell.frontend.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's vendor sells: the fact lines themselves, and what they say about prices and limits. */
public final class PriceList {

    /** Yearly, for accounts on an old contract that no plan of today describes. */
    private static final long OLD_CONTRACT = 24_000;

    private static final long OLD_CONTRACT_SEAT = 540;

    public final List<String> lines = Texts.lines("price-book.ndjson");
    private final Map<String, JsonNode> plans = new LinkedHashMap<>();
    private final Map<String, JsonNode> products = new LinkedHashMap<>();

    public PriceList() {
        JsonMapper json = JsonMapper.builder().build();
        for (String line : lines) {
            JsonNode fact = json.readTree(line);
            String id = fact.path("id").stringValue();
            switch (fact.path("type").stringValue()) {
                case "plan" -> plans.put(id, fact);
                case "product" -> products.put(id, fact);
                default -> {}
            }
        }
    }

    /** What the account pays a year: plan, products and seats at list price. */
    public long arr(Account account) {
        JsonNode plan = account.plan() == null ? null : plans.get(account.plan());
        long base = plan == null ? OLD_CONTRACT : plan.path("annual_price").longValue();
        long seat = plan == null ? OLD_CONTRACT_SEAT : plan.path("seat_price").longValue();
        long beside = account.products().stream()
                .mapToLong(p -> product(p).path("annual_price").longValue())
                .sum();
        return base + beside + account.seats() * seat;
    }

    /** Of the plan with what owned products add, {@code null} when no plan is on record. */
    @Nullable
    public Double limit(Account account, String metric) {
        JsonNode plan = account.plan() == null ? null : plans.get(account.plan());
        if (plan == null) {
            return null;
        }
        double added = account.products().stream()
                .mapToDouble(p -> product(p).path("adds_limits").path(metric).doubleValue(0))
                .sum();
        return plan.path("limits").path(metric).doubleValue() + added;
    }

    /** Neither owned nor contained in the plan, in the order of the book. */
    List<String> notOwned(Account account) {
        return products.keySet().stream()
                .filter(id -> !account.products().contains(id))
                .filter(id -> product(id)
                        .path("included_in")
                        .valueStream()
                        .noneMatch(p -> p.stringValue().equals(account.plan())))
                .toList();
    }

    public String name(String product) {
        return product(product).path("name").stringValue();
    }

    public List<String> features(String product) {
        return product(product)
                .path("features")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private JsonNode product(String id) {
        JsonNode product = products.get(id);
        if (product == null) {
            throw new IllegalStateException("The demo's price book has no product %s.".formatted(id));
        }
        return product;
    }
}
