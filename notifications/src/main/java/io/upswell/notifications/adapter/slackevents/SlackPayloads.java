package io.upswell.notifications.adapter.slackevents;

import io.upswell.notifications.domain.Filled;
import io.upswell.notifications.domain.Origin;
import io.upswell.notifications.domain.Press;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Slack sends, as far as it means something here. */
@Component
class SlackPayloads {

    private static final String FORM = "payload=";

    private final JsonMapper json;

    SlackPayloads(JsonMapper json) {
        this.json = json;
    }

    sealed interface Payload {}

    record Challenge(String text) implements Payload {}

    record Pressed(List<Press> presses) implements Payload {}

    record Sent(Filled filled) implements Payload {}

    record HomeOpened(String user, Origin origin) implements Payload {}

    record Other() implements Payload {}

    Payload read(String body) {
        boolean form = body.startsWith(FORM);
        JsonNode payload =
                json.readTree(form ? URLDecoder.decode(body.substring(FORM.length()), StandardCharsets.UTF_8) : body);
        return switch (payload.path("type").asString("")) {
            case "url_verification" -> new Challenge(payload.path("challenge").asString(""));
            case "block_actions" -> pressed(payload);
            case "view_submission" -> sent(payload);
            case "event_callback" -> event(payload.path("event"));
            default -> new Other();
        };
    }

    private static Payload pressed(JsonNode payload) {
        JsonNode container = payload.path("container");
        Origin origin = new Origin(
                text(container, "channel_id"),
                text(container, "message_ts"),
                trigger(payload.path("trigger_id")),
                text(payload, "response_url"));
        return new Pressed(payload.path("actions")
                .valueStream()
                .map(action -> press(user(payload), action, origin))
                .toList());
    }

    /** A choice of a menu reads as if it were a button: {@code action:value}. */
    private static Press press(String user, JsonNode action, Origin origin) {
        String chosen = action.path("selected_option").path("value").asString("");
        int colon = chosen.indexOf(':');
        return colon < 0
                ? new Press(
                        user,
                        action.path("action_id").asString(""),
                        action.path("value").asString(""),
                        origin)
                : new Press(user, chosen.substring(0, colon), chosen.substring(colon + 1), origin);
    }

    private Payload sent(JsonNode payload) {
        JsonNode view = payload.path("view");
        JsonNode metadata = json.readTree(view.path("private_metadata").asString("{}"));
        Map<String, String> values = new HashMap<>();
        view.path("state")
                .path("values")
                .forEachEntry((block, inputs) -> inputs.forEach(input -> {
                    for (JsonNode value : List.of(
                            input.path("value"),
                            input.path("selected_date"),
                            input.path("selected_option").path("value"))) {
                        if (value.isString()) {
                            values.put(block, value.stringValue());
                        }
                    }
                }));
        Origin origin =
                new Origin(text(metadata, "channel"), text(metadata, "ts"), trigger(payload.path("trigger_id")), null);
        return new Sent(new Filled(
                user(payload),
                view.path("callback_id").asString(""),
                metadata.path("about").asString(""),
                origin,
                Map.copyOf(values)));
    }

    private static Payload event(JsonNode event) {
        boolean home = event.path("type").asString("").equals("app_home_opened")
                && event.path("tab").asString("home").equals("home");
        return home
                ? new HomeOpened(
                        event.path("user").asString(""),
                        new Origin(null, null, trigger(event.path("trigger_id")), null))
                : new Other();
    }

    private static String user(JsonNode payload) {
        return payload.path("user").path("id").asString("");
    }

    private static String trigger(JsonNode id) {
        return id.asString(UUID.randomUUID().toString());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : null;
    }
}
