package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.notifications.domain.Content;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Slack takes in a message; more than that it refuses as a whole. */
final class SlackLimits {

    private static final Set<String> BLOCKS = Set.of("header", "section", "divider", "context", "actions");

    private SlackLimits() {}

    static void check(Content content) {
        assertThat(content.text()).hasSizeBetween(1, 4000);
        JsonNode blocks = Blocks.of(content).all();
        assertThat(blocks.size()).isBetween(1, 50);
        blocks.forEach(SlackLimits::block);
    }

    private static void block(JsonNode block) {
        String type = block.path("type").stringValue();
        assertThat(type).isIn(BLOCKS);
        switch (type) {
            case "header" -> {
                assertThat(block.path("text").path("type").stringValue()).isEqualTo("plain_text");
                text(block.path("text"), 150);
            }
            case "section" -> {
                assertThat(block.has("text") || block.has("fields")).isTrue();
                if (block.has("text")) {
                    text(block.path("text"), 3000);
                }
                if (block.has("fields")) {
                    assertThat(block.path("fields").size()).isBetween(1, 10);
                    block.path("fields").forEach(field -> text(field, 2000));
                }
            }
            case "context" -> {
                assertThat(block.path("elements").size()).isBetween(1, 10);
                block.path("elements").forEach(element -> text(element, 3000));
            }
            case "actions" -> actions(block.path("elements"));
            default -> assertThat(block.size()).isEqualTo(1);
        }
    }

    private static void actions(JsonNode elements) {
        assertThat(elements.size()).isBetween(1, 25);
        var ids = new HashSet<String>();
        for (JsonNode button : elements) {
            if (button.path("type").stringValue().equals("overflow")) {
                menu(button);
                continue;
            }
            text(button.path("text"), 75);
            assertThat(button.path("text").path("type").stringValue()).isEqualTo("plain_text");
            assertThat(button.path("action_id").stringValue()).hasSizeBetween(1, 255);
            assertThat(ids.add(button.path("action_id").stringValue())).isTrue();
            assertThat(button.path("value").stringValue()).hasSizeBetween(1, 2000);
            assertThat(button.path("url").asString("https://"))
                    .hasSizeLessThanOrEqualTo(3000)
                    .matches("https?://.*");
            assertThat(button.path("style").asString("primary")).isIn("primary", "danger");
        }
    }

    private static void menu(JsonNode menu) {
        assertThat(menu.path("options").size()).isBetween(1, 5);
        for (JsonNode option : menu.path("options")) {
            text(option.path("text"), 75);
            assertThat(option.path("value").stringValue()).hasSizeBetween(1, 150);
        }
    }

    private static void text(JsonNode object, int longest) {
        String text = object.path("text").stringValue();
        assertThat(text).hasSizeBetween(1, longest).doesNotContain("<");
        assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    }
}
