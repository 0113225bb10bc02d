package io.upswell.notifications.adapter.slack;

import com.slack.api.app_backend.SlackSignature;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.notifications.SlackStandIn;
import io.upswell.notifications.domain.SigningSecret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs what is pressed and sends it over HTTP to this server's own endpoint. */
@Component
class SignedStandIn implements SlackStandIn {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final SlackCalls slack;
    private final StandInDesk desk;
    private final SigningSecret secret;
    private final JsonMapper json;
    private final Clock clock;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    SignedStandIn(
            SlackCalls slack,
            StandInDesk desk,
            SigningSecret secret,
            JsonMapper json,
            Clock clock,
            Environment environment) {
        this.slack = slack;
        this.desk = desk;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
        this.environment = environment;
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
        exchange(
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
        return exchange(trigger, body, "application/x-www-form-urlencoded");
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

    private Shown exchange(String trigger, String body, String type) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(endpoint())
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", new SlackSignature.Generator(secret.value()).generate(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        desk.expect(trigger);
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> faults = faults(answer);
            Shown shown = desk.take(trigger, faults.isEmpty());
            return new Shown(shown.views(), shown.whispers(), shown.replies(), faults);
        } catch (IOException unreachable) {
            throw new IllegalStateException("The stand-in cannot reach " + endpoint(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Map<String, String> faults(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("/slack/events answered %d".formatted(answer.statusCode()));
        }
        var faults = new HashMap<String, String>();
        json.readTree(answer.body())
                .path("errors")
                .forEachEntry((field, fault) -> faults.put(field, fault.asString("")));
        return faults;
    }

    private URI endpoint() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:%s/slack/events".formatted(port));
    }
}
