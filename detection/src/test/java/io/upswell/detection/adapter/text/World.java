package io.upswell.detection.adapter.text;

import io.upswell.detection.Competitor;
import io.upswell.detection.Conversation;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.SignalType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vendor's price book with labelled conversations of its customers. */
record World(String name, PriceBook book, List<Talk> talks) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LABEL = Pattern.compile("\\{([EFDC])(?: ([\\w-]+))?}");

    /** The worlds of {@code *.talks} files in a folder, by name. */
    static List<World> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<World> worlds = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".talks")).sorted().toList()) {
                worlds.add(written(file.getFileName().toString(), Files.readAllLines(file)));
            }
            return worlds;
        }
    }

    private static World written(String name, List<String> lines) {
        var facts = new ArrayList<JsonNode>();
        var blocks = new ArrayList<List<String>>();
        for (String line : lines) {
            if (line.startsWith("{\"")) {
                facts.add(JSON.readTree(line));
            } else if (line.startsWith("== ")) {
                blocks.add(new ArrayList<>(List.of(line)));
            } else if (!blocks.isEmpty()) {
                blocks.getLast().add(line);
            }
        }
        var world = new World(name, book(facts), new ArrayList<>());
        for (int i = 0; i < blocks.size(); i++) {
            world.talks.add(talk(world, name + "-" + i, blocks.get(i)));
        }
        return world;
    }

    private static Talk talk(World world, String id, List<String> block) {
        String[] header = block.getFirst().substring(3).split(";");
        String[] head = header[0].strip().split(" ");
        Set<String> owned = new HashSet<>();
        if (header.length > 1) {
            for (String product : header[1].split(",")) {
                owned.add(product.strip());
            }
        }
        List<Conversation.Segment> segments = new ArrayList<>();
        List<Talk.Label> labels = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Conversation.Side side = null;
        List<String> lines = new ArrayList<>(block.subList(1, block.size()));
        lines.add("v ");
        for (String line : lines) {
            boolean opens = line.startsWith("c ") || line.startsWith("v ");
            if (opens && side != null) {
                segments.add(new Conversation.Segment(
                        null, side, unlabelled(text.toString().stripTrailing(), segments.size(), labels)));
                text.setLength(0);
            }
            if (opens) {
                side = line.startsWith("c ") ? Conversation.Side.CUSTOMER : Conversation.Side.VENDOR;
                line = line.substring(2);
            } else {
                text.append('\n');
            }
            text.append(line);
        }
        var conversation =
                new Conversation(id, "acc", head[0], Instant.parse("2026-01-20T10:00:00Z"), null, segments, List.of());
        return new Talk(world, conversation, head.length > 1 ? head[1] : null, owned, labels);
    }

    private static String unlabelled(String text, int segment, List<Talk.Label> labels) {
        var plain = new StringBuilder();
        Matcher matcher = LABEL.matcher(text);
        int at = 0;
        while (matcher.find()) {
            plain.append(text, at, matcher.start());
            labels.add(new Talk.Label(
                    type(matcher.group(1)),
                    matcher.group(2),
                    segment,
                    plain.length() - 1,
                    matcher.group(1).equals("C")));
            at = matcher.end();
        }
        return plain.append(text.substring(at)).toString();
    }

    private static SignalType type(String letter) {
        return switch (letter) {
            case "E" -> SignalType.EXPANSION_MENTION;
            case "F" -> SignalType.FEATURE_INTEREST;
            default -> SignalType.COMPETITOR_DISPLACEMENT;
        };
    }

    /** A world in the format of the facts, with {@code labels} beside the conversations. */
    static World of(Path file, PriceBook or) throws IOException {
        var facts = new ArrayList<JsonNode>();
        Map<String, JsonNode> accounts = new HashMap<>();
        var conversations = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            JsonNode fact = JSON.readTree(line);
            switch (fact.get("type").asString()) {
                case "account" -> accounts.put(fact.get("id").asString(), fact);
                case "conversation" -> conversations.add(fact);
                default -> facts.add(fact);
            }
        }
        PriceBook book = facts.isEmpty() ? or : book(facts);
        var world = new World(file.getFileName().toString(), book, new ArrayList<>());
        for (JsonNode fact : conversations) {
            List<Conversation.Segment> segments = new ArrayList<>();
            fact.get("segments")
                    .forEach(s -> segments.add(new Conversation.Segment(
                            s.get("speaker").asString(),
                            s.get("side").asString().equals("customer")
                                    ? Conversation.Side.CUSTOMER
                                    : Conversation.Side.VENDOR,
                            s.get("text").asString())));
            List<Talk.Label> labels = new ArrayList<>();
            fact.get("labels")
                    .forEach(l -> labels.add(new Talk.Label(
                            SignalType.valueOf(l.get("signal").asString().toUpperCase(java.util.Locale.ROOT)),
                            l.get("subject").isNull() ? null : l.get("subject").asString(),
                            l.get("segment").asInt(),
                            -1,
                            false)));
            JsonNode account = accounts.get(fact.get("account").asString());
            var conversation = new Conversation(
                    fact.get("id").asString(),
                    fact.get("account").asString(),
                    fact.get("channel").asString(),
                    Instant.parse(fact.get("occurred_at").asString()),
                    fact.get("title").asString(),
                    segments,
                    List.of());
            world.talks.add(new Talk(
                    world,
                    conversation,
                    account == null ? null : account.get("plan").asString(),
                    account == null ? Set.of() : new HashSet<>(texts(account, "products")),
                    labels));
        }
        return world;
    }

    private static PriceBook book(List<JsonNode> facts) {
        List<Plan> plans = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        List<Competitor> competitors = new ArrayList<>();
        for (JsonNode fact : facts) {
            String id = fact.get("id").asString();
            String name = fact.get("name").asString();
            switch (fact.get("type").asString()) {
                case "plan" ->
                    plans.add(new Plan(
                            id, name, fact.get("rank").asInt(), null, null, Map.of(), texts(fact, "features")));
                case "product" ->
                    products.add(new Product(
                            id,
                            name,
                            null,
                            texts(fact, "features"),
                            texts(fact, "aliases"),
                            texts(fact, "included_in"),
                            Map.of()));
                default -> competitors.add(new Competitor(id, name, texts(fact, "aliases")));
            }
        }
        return new PriceBook(plans, products, competitors);
    }

    private static List<String> texts(JsonNode fact, String field) {
        List<String> texts = new ArrayList<>();
        if (fact.has(field)) {
            fact.get(field).forEach(text -> texts.add(text.asString()));
        }
        return texts;
    }
}
