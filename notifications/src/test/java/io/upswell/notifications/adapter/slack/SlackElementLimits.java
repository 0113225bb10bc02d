package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Slack's limits of buttons, menus and inputs. */
final class SlackElementLimits {

    private SlackElementLimits() {}

    static void actions(JsonNode elements) {
        assertThat(elements.size()).isBetween(1, 25);
        var ids = new HashSet<String>();
        for (JsonNode element : elements) {
            actionId(element);
            assertThat(ids.add(element.path("action_id").asString())).isTrue();
            if (element.path("type").asString().equals("overflow")) {
                options(element.path("options"), 2, 5);
            } else {
                button(element);
            }
        }
    }

    private static void button(JsonNode button) {
        assertThat(button.path("type").asString()).isEqualTo("button");
        SlackLimits.plain(button.path("text"), 75);
        assertThat(button.path("value").asString()).hasSizeBetween(1, 2000);
        assertThat(button.path("url").asString("https://"))
                .hasSizeLessThanOrEqualTo(3000)
                .matches("https?://.*");
        assertThat(button.path("style").asString("primary")).isIn("primary", "danger");
    }

    static void input(JsonNode element) {
        actionId(element);
        switch (element.path("type").asString()) {
            case "plain_text_input" -> {
                int longest = element.path("max_length").asInt(3000);
                assertThat(longest).isBetween(1, 3000);
                assertThat(element.path("initial_value").asString("")).hasSizeLessThanOrEqualTo(longest);
                assertThat(element.path("placeholder").path("text").asString(""))
                        .hasSizeLessThanOrEqualTo(150);
            }
            case "datepicker" -> {
                String initial = element.path("initial_date").asString("2026-01-01");
                assertThat(LocalDate.parse(initial)).hasToString(initial);
            }
            case "static_select" -> {
                options(element.path("options"), 1, 100);
                List<JsonNode> offered = element.path("options").valueStream().toList();
                assertThat(offered).contains(element.path("initial_option"));
            }
            default -> throw new AssertionError(element);
        }
    }

    private static void options(JsonNode options, int least, int most) {
        assertThat(options.size()).isBetween(least, most);
        for (JsonNode option : options) {
            SlackLimits.plain(option.path("text"), 75);
            assertThat(option.path("value").asString()).hasSizeBetween(1, 75);
        }
    }

    private static void actionId(JsonNode element) {
        assertThat(element.path("action_id").asString()).hasSizeBetween(1, 255);
    }
}
