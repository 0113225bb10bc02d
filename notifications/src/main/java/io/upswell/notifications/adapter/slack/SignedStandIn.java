package io.upswell.notifications.adapter.slack;

import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.notifications.SlackStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes of what is pressed what Slack would send. */
@Component
class SignedStandIn implements SlackStandIn {

    private final SlackCalls slack;
    private final StandInDesk desk;
    private final SignedLine line;
    private final JsonMapper json;

    SignedStandIn(SlackCalls slack, StandInDesk desk, SignedLine line, JsonMapper json) {
        this.slack = slack;
        this.desk = desk;
        this.line = line;
        this.json = json;
    }

    @Override
    public boolean active() {
        return !slack.possible();
    }

    @Override
    public Shown press(String username, UUID message, String action, String value) {
        Object element = value.contains(":")
                ? Map.of("type", "overflow", "action_id", action, "selected_option", Map.of("value", value))
                : Map.of("type", "button", "action_id", action, "value", value);
        return send(
                username,
                Map.of(
                        "type",
                        "block_actions",
                        "container",
                        Map.of("type", "message", "channel_id", username, "message_ts", message.toString()),
                        "actions",
                        List.of(element)));
    }

    @Override
    public Shown submit(String username, String view, Map<String, String> values) {
        JsonNode shown = json.readTree(view);
        Map<String, Object> state = new HashMap<>();
        for (JsonNode block : shown.path("blocks")) {
            String id = block.path("block_id").asString("");
            String value = values.getOrDefault(id, "");
            if (!value.isEmpty()) {
                state.put(
                        id, Map.of(id, input(block.path("element").path("type").asString(""), value)));
            }
        }
        return send(
                username,
                Map.of(
                        "type",
                        "view_submission",
                        "view",
                        Map.of(
                                "callback_id", shown.path("callback_id").asString(""),
                                "private_metadata",
                                        shown.path("private_metadata").asString("{}"),
                                "state", Map.of("values", state))));
    }

    private static Map<String, Object> input(String type, String value) {
        return switch (type) {
            case "datepicker" -> Map.of("type", type, "selected_date", value);
            case "static_select" -> Map.of("type", type, "selected_option", Map.of("value", value));
            default -> Map.of("type", type, "value", value);
        };
    }

    @Override
    public @Nullable String home(String username) {
        allow(username);
        String user = StandInDesk.USER + username;
        String trigger = UUID.randomUUID().toString();
        Map<String, Object> event =
                Map.of("type", "app_home_opened", "tab", "home", "user", user, "trigger_id", trigger);
        line.exchange(
                trigger, json.writeValueAsString(Map.of("type", "event_callback", "event", event)), "application/json");
        return desk.takeHome(user).orElse(null);
    }

    private Shown send(String username, Map<String, Object> what) {
        allow(username);
        String trigger = UUID.randomUUID().toString();
        Map<String, Object> payload = new HashMap<>(what);
        payload.put("user", Map.of("id", StandInDesk.USER + username));
        payload.put("trigger_id", trigger);
        String body = "payload=" + URLEncoder.encode(json.writeValueAsString(payload), StandardCharsets.UTF_8);
        return line.exchange(trigger, body, "application/x-www-form-urlencoded");
    }

    private void allow(String username) {
        Viewer viewer = Viewer.current();
        if (!active()) {
            throw new Refusal.Conflict("Slack is connected: answer there.");
        }
        if (!viewer.username().equals(username) && viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Only %s can answer in that name.".formatted(username));
        }
    }
}
