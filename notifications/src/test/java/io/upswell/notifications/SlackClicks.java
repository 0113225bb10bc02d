package io.upswell.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.slack.api.app_backend.SlackSignature;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import test.upswell.As;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Clicks as Slack sends them, signed, to the endpoint as it stands; and the logins of those who click. */
@TestConfiguration(proxyBeanMethods = false)
public class SlackClicks {

    public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final MockMvc endpoint;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    SlackClicks(WebApplicationContext context, Clock clock) {
        this.endpoint = MockMvcBuilders.webAppContextSetup(context).build();
        this.clock = clock;
    }

    public void press(String user, String action, String value) {
        press(user, action, value, null);
    }

    /** @param replyTo the address that Slack gives for answers to this click */
    public void press(String user, String action, String value, @Nullable String replyTo) {
        var payload = new HashMap<String, Object>(Map.of(
                "type", "block_actions",
                "user", Map.of("id", user),
                "trigger_id", UUID.randomUUID().toString(),
                "container", Map.of("type", "message", "channel_id", "D1", "message_ts", "1769677200.000100"),
                "actions", List.of(Map.of("type", "button", "action_id", action, "value", value))));
        if (replyTo != null) {
            payload.put("response_url", replyTo);
        }
        assertThat(send(payload).isMissingNode()).isTrue();
    }

    /** @return what Slack gets to read, a missing node when the body is empty */
    public JsonNode submit(String user, JsonNode view, Map<String, String> values) {
        var state = new HashMap<String, Object>();
        view.path("blocks").forEach(block -> {
            String id = block.path("block_id").asString("");
            if (values.containsKey(id)) {
                state.put(
                        id, Map.of(id, input(block.path("element").path("type").asString(), values.get(id))));
            }
        });
        return send(Map.of(
                "type", "view_submission",
                "user", Map.of("id", user),
                "view",
                        Map.of(
                                "callback_id", view.path("callback_id").asString(),
                                "private_metadata",
                                        view.path("private_metadata").asString(),
                                "state", Map.of("values", state))));
    }

    public void openHome(String user) {
        exchange(
                json.writeValueAsString(Map.of(
                        "type",
                        "event_callback",
                        "event",
                        Map.of("type", "app_home_opened", "tab", "home", "user", user))),
                "application/json");
    }

    /** The view among the parameters of a call. */
    public JsonNode view(String call) {
        return json.readTree(form(call).get("view"));
    }

    /** The parameters of a call to Slack's methods. */
    public static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second));
    }

    private static Map<String, Object> input(String type, @Nullable String value) {
        return switch (type) {
            case "datepicker" -> Map.of("type", type, "selected_date", String.valueOf(value));
            case "static_select" -> Map.of("type", type, "selected_option", Map.of("value", String.valueOf(value)));
            default -> Map.of("type", type, "value", String.valueOf(value));
        };
    }

    private JsonNode send(Map<String, Object> payload) {
        return exchange(
                "payload=" + URLEncoder.encode(json.writeValueAsString(payload), StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    private JsonNode exchange(String body, String type) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        try {
            var answer = endpoint.perform(post("/slack/events")
                            .contentType(type)
                            .content(body)
                            .header("X-Slack-Request-Timestamp", timestamp)
                            .header(
                                    "X-Slack-Signature",
                                    new SlackSignature.Generator(SECRET).generate(timestamp, body)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            String said = answer.getContentAsString();
            return said.isEmpty() ? MissingNode.getInstance() : json.readTree(said);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Bean
    UserDetailsService logins() {
        Map<String, As> people = Map.of("casey", As.CASEY, "priya", As.PRIYA, "sam", As.SAM);
        return username -> {
            As person = people.get(username);
            if (person == null) {
                throw new UsernameNotFoundException(username);
            }
            return new Login(person);
        };
    }

    private record Login(As person) implements UserDetails, Viewer {

        @Override
        public Collection<GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return "none";
        }

        @Override
        public String getUsername() {
            return person.username();
        }

        @Override
        public String username() {
            return person.username();
        }

        @Override
        public String displayName() {
            return person.displayName();
        }

        @Override
        public Role role() {
            return person.role();
        }

        @Override
        public Set<String> team() {
            return person.team();
        }
    }
}
