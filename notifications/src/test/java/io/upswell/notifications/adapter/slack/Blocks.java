package io.upswell.notifications.adapter.slack;

import io.upswell.notifications.domain.Content;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Block Kit for assertions. */
record Blocks(JsonNode all) {

    static Blocks of(Content content) {
        return new Blocks(new JsonMapper().readTree(content.blocks().text()));
    }

    /** Every text that a reader sees. */
    List<String> texts() {
        return all.findParents("type").stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block.path("text")),
                        Stream.concat(
                                block.path("fields").values().stream(), block.path("elements").values().stream())))
                .flatMap(text -> Stream.of(text.path("text"), text.path("text").path("text")))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Texts with markup in which Slack would look for links and mentions as in what a person typed. */
    List<String> readAsTyped() {
        return all.findParents("type").stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block, block.path("text")),
                        Stream.concat(
                                block.path("fields").values().stream(), block.path("elements").values().stream())))
                .filter(text -> text.path("type").asString("").equals("mrkdwn"))
                .filter(text -> !text.path("verbatim").asBoolean(false))
                .map(text -> text.path("text").asString(""))
                .toList();
    }

    /** What the overflow menu offers, as "label value". */
    List<String> choices() {
        return all.findParents("options").stream()
                .flatMap(menu -> menu.path("options").valueStream())
                .map(option -> "%s %s"
                        .formatted(
                                option.path("text").path("text").stringValue(),
                                option.path("value").stringValue()))
                .toList();
    }

    /** As "action_id label value url". */
    List<String> buttons() {
        return all.findParents("action_id").stream()
                .filter(element -> element.path("type").asString("").equals("button"))
                .map(button -> "%s %s %s %s"
                        .formatted(
                                button.path("action_id").stringValue(),
                                button.path("text").path("text").stringValue(),
                                button.path("value").stringValue(),
                                button.path("url").asString("-")))
                .toList();
    }
}
