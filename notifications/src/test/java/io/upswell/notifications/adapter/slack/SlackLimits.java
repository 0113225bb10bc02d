package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.notifications.domain.Content;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Slack takes; more than that it refuses as a whole. Where its pages differ, the narrower limit. */
public final class SlackLimits {

    private static final Set<String> IN_MESSAGES = Set.of("header", "section", "divider", "context", "actions");
    private static final Set<String> IN_VIEWS = Set.of("header", "section", "divider", "context", "actions", "input");
    private static final int MESSAGE_BLOCKS = 50;
    private static final int VIEW_BLOCKS = 100;
    private static final int VIEW_BYTES = 250_000;

    private SlackLimits() {}

    static void check(Content content) {
        words(content.text(), 4000);
        blocks(Blocks.of(content).all(), MESSAGE_BLOCKS, IN_MESSAGES);
    }

    /** The parameters of a call to one of Slack's methods. */
    public static void check(Map<String, String> call) {
        if (call.containsKey("text")) {
            words(call.get("text"), 4000);
        }
        if (call.containsKey("blocks")) {
            blocks(new JsonMapper().readTree(call.get("blocks")), MESSAGE_BLOCKS, IN_MESSAGES);
        }
        if (call.containsKey("view")) {
            view(call.get("view"));
        }
    }

    static void view(String json) {
        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(VIEW_BYTES);
        JsonNode view = new JsonMapper().readTree(json);
        assertThat(view.path("type").asString()).isIn("modal", "home");
        assertThat(view.path("private_metadata").asString("")).hasSizeLessThanOrEqualTo(3000);
        assertThat(view.path("callback_id").asString("")).hasSizeLessThanOrEqualTo(255);
        for (String part : List.of("title", "submit", "close")) {
            if (view.has(part)) {
                plain(view.path(part), 24);
            }
        }
        JsonNode blocks = view.path("blocks");
        blocks(blocks, VIEW_BLOCKS, IN_VIEWS);
        boolean asks = blocks.valueStream()
                .anyMatch(block -> block.path("type").asString().equals("input"));
        if (view.path("type").asString().equals("modal")) {
            assertThat(view.has("title")).isTrue();
            assertThat(!asks || view.has("submit"))
                    .as("submit where there is input")
                    .isTrue();
        }
    }

    private static void blocks(JsonNode blocks, int most, Set<String> types) {
        assertThat(blocks.size()).isBetween(1, most);
        var ids = new HashSet<String>();
        for (JsonNode block : blocks) {
            assertThat(block.path("type").asString()).isIn(types);
            if (block.has("block_id")) {
                assertThat(block.path("block_id").asString()).hasSizeBetween(1, 255);
                assertThat(ids.add(block.path("block_id").asString())).isTrue();
            }
            block(block);
        }
    }

    private static void block(JsonNode block) {
        switch (block.path("type").asString()) {
            case "header" -> plain(block.path("text"), 150);
            case "section" -> section(block);
            case "context" -> {
                assertThat(block.path("elements").size()).isBetween(1, 10);
                block.path("elements").forEach(element -> text(element, 3000));
            }
            case "actions" -> SlackElementLimits.actions(block.path("elements"));
            case "input" -> {
                plain(block.path("label"), 2000);
                SlackElementLimits.input(block.path("element"));
            }
            default -> assertThat(block.size()).isEqualTo(1);
        }
    }

    private static void section(JsonNode block) {
        assertThat(block.has("text") || block.has("fields")).isTrue();
        if (block.has("text")) {
            text(block.path("text"), 3000);
        }
        if (block.has("fields")) {
            assertThat(block.path("fields").size()).isBetween(1, 10);
            block.path("fields").forEach(field -> text(field, 2000));
        }
    }

    static void plain(JsonNode object, int longest) {
        assertThat(object.path("type").asString()).isEqualTo("plain_text");
        text(object, longest);
    }

    private static void text(JsonNode object, int longest) {
        words(object.path("text").asString(), longest);
    }

    /** Nothing that Slack reads as markup but a link of our own. */
    private static void words(String text, int longest) {
        assertThat(text).hasSizeBetween(1, longest);
        String written = text.replaceAll("<https?://[^|<>]+\\|[^<>]+>", "");
        assertThat(written).doesNotContain("<");
        assertThat(written.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    }
}
