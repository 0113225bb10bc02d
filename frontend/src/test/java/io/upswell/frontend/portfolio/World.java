package io.upswell.frontend.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vendor's price book, and sentences with its names in them. */
final class World {

    final Vendor vendor;
    final List<String> lines;
    final List<JsonNode> plans = new ArrayList<>();
    final Map<String, JsonNode> products = new LinkedHashMap<>();
    private final List<String> competitors = new ArrayList<>();
    private final Map<String, List<String>> phrases = new LinkedHashMap<>();

    World(String name) {
        vendor = Vendor.of(name);
        lines = read("world-" + name + ".ndjson");
        var json = new JsonMapper();
        for (String line : lines) {
            JsonNode fact = json.readTree(line);
            switch (fact.path("type").asString()) {
                case "plan" -> plans.add(fact);
                case "product" -> products.put(fact.path("id").asString(), fact);
                case "competitor" -> competitors.add(fact.path("name").asString());
                default -> {}
            }
        }
    }

    String competitor(Random random) {
        return competitors.get(random.nextInt(competitors.size()));
    }

    String wanted(Random random) {
        return vendor.wanted().get(random.nextInt(vendor.wanted().size()));
    }

    /** A sentence of a kind, about a product of the book where it names one. */
    String phrase(String kind, String product, String competitor, Random random) {
        List<String> all = phrases.computeIfAbsent(kind, k -> read(vendor.phrases() + k + ".txt"));
        JsonNode node = products.get(product);
        JsonNode features = node.path("features");
        return all.get(random.nextInt(all.size()))
                .replace("{product}", node.path("name").asString())
                .replace(
                        "{feature}",
                        features.get(random.nextInt(features.size())).asString())
                .replace("{competitor}", competitor);
    }

    double limit(int plan, String metric) {
        return plans.get(plan).path("limits").path(metric).asDouble();
    }

    double planPrice(int plan) {
        return plans.get(plan).path("annual_price").asDouble();
    }

    double seatPrice(int plan) {
        return plans.get(plan).path("seat_price").asDouble();
    }

    private static List<String> read(String file) {
        try {
            String text = new ClassPathResource("portfolio/" + file).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
