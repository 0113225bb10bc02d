package io.upswell.notifications.adapter.slack;

import com.slack.api.app_backend.SlackSignature;
import io.upswell.notifications.SlackStandIn.Shown;
import io.upswell.notifications.domain.SigningSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs what the stand-in says and sends it over HTTP to this server's own endpoint. */
@Component
class SignedLine {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final StandInDesk desk;
    private final SigningSecret secret;
    private final JsonMapper json;
    private final Clock clock;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    SignedLine(StandInDesk desk, SigningSecret secret, JsonMapper json, Clock clock, Environment environment) {
        this.desk = desk;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
        this.environment = environment;
    }

    /** @return what came of it, once all is done */
    Shown exchange(String trigger, String body, String type) {
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
        if (!answer.body().isEmpty()) {
            json.readTree(answer.body())
                    .path("errors")
                    .forEachEntry((field, fault) -> faults.put(field, fault.asString("")));
        }
        return faults;
    }

    private URI endpoint() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:%s/slack/events".formatted(port));
    }
}
