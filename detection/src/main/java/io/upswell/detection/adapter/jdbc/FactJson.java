package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Conversation.Segment;
import io.upswell.detection.Conversation.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nested parts of facts, as they lie in {@code jsonb}; what has another shape is a reason, not a guess. */
@Component
class FactJson {

    private final JsonMapper mapper;

    FactJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    List<String> texts(String column, @Nullable String json) {
        return json == null ? List.of() : texts(column, mapper.readTree(json));
    }

    /** Per metric. */
    Map<String, Double> numbers(String column, @Nullable String json) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (json != null) {
            JsonNode object = expect(mapper.readTree(json), JsonNode::isObject, column);
            object.forEachEntry((name, number) ->
                    numbers.put(name, expect(number, JsonNode::isNumber, column).doubleValue()));
        }
        return numbers;
    }

    List<Segment> segments(@Nullable String json) {
        List<Segment> segments = new ArrayList<>();
        if (json != null) {
            for (JsonNode segment : expect(mapper.readTree(json), JsonNode::isArray, "segments")) {
                JsonNode speaker = segment.path("speaker");
                segments.add(new Segment(
                        speaker.isString() ? speaker.stringValue() : null,
                        Side.valueOf(text(segment.path("side"), "side").toUpperCase(Locale.ROOT)),
                        text(segment.path("text"), "text")));
            }
        }
        return segments;
    }

    List<String> upstreamSignals(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        JsonNode signals = mapper.readTree(json).path("expansion_signals");
        return signals.isMissingNode() ? List.of() : texts("analysis", signals);
    }

    private static List<String> texts(String column, JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : expect(array, JsonNode::isArray, column)) {
            texts.add(text(item, column));
        }
        return texts;
    }

    private static String text(JsonNode node, String column) {
        return expect(node, JsonNode::isString, column).stringValue();
    }

    private static JsonNode expect(JsonNode node, java.util.function.Predicate<JsonNode> shape, String column) {
        if (!shape.test(node)) {
            throw new IllegalStateException("%s has an unexpected shape: %.60s".formatted(column, node));
        }
        return node;
    }
}
