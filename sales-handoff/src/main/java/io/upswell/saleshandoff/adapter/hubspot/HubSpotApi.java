package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of HubSpot's API with a private app's token; a token that is refused is read again once. */
final class HubSpotApi {

    private static final int REFUSED = 401;

    private final HubSpotSettings settings;
    private final RestClient http;
    private final JsonMapper json;
    private final HubSpotErrors errors;

    HubSpotApi(HubSpotSettings settings, RestClient http, JsonMapper json) {
        this.settings = settings;
        this.http = http;
        this.json = json;
        this.errors = new HubSpotErrors(json);
    }

    /** @param text the body as it came */
    record Answer(
            int status,
            String text,
            JsonNode body,
            @Nullable String retryAfter) {}

    /** What a batch names its records by. */
    static List<Map<String, String>> ids(Collection<String> ids) {
        return ids.stream().map(id -> Map.of("id", id)).toList();
    }

    /** What a batch that reads asks for. */
    static Map<String, Object> reading(Collection<String> ids, List<String> properties) {
        return Map.of("inputs", ids(ids), "properties", properties, "propertiesWithHistory", List.of());
    }

    HubSpotErrors errors() {
        return errors;
    }

    /** A 404 is an answer, as is 207 of a batch; everything else that is no success is a failure. */
    JsonNode call(HttpMethod method, String path, @Nullable Object body, Object... variables) {
        Answer answer = ask(method, path, body, variables);
        if (answer.status() >= 300 && answer.status() != 404) {
            throw failure(answer);
        }
        return answer.body();
    }

    CrmFailure failure(Answer answer) {
        return errors.of(answer.status(), answer.text(), answer.retryAfter());
    }

    /** Whatever the answer is. */
    Answer ask(HttpMethod method, String path, @Nullable Object body, Object... variables) {
        String token = token();
        Answer answer = send(token, method, path, body, variables);
        if (answer.status() == REFUSED && !token.equals(token())) {
            answer = send(token(), method, path, body, variables);
        }
        return answer;
    }

    private String token() {
        String token = settings.secret();
        if (token == null || token.isBlank()) {
            throw new CrmFailure(Kind.UNAUTHORIZED, "HubSpot needs upswell.crm.hubspot.token or token-file.");
        }
        return token;
    }

    private Answer send(String token, HttpMethod method, String path, @Nullable Object body, Object... variables) {
        URI uri = UriComponentsBuilder.fromUriString(settings.baseUrl() + path)
                .encode()
                .buildAndExpand(variables)
                .toUri();
        try {
            var request = http.method(method)
                    .uri(uri)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .accept(MediaType.APPLICATION_JSON);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(body));
            }
            return Objects.requireNonNull(request.exchange((sent, response) -> answer(response)));
        } catch (ResourceAccessException unreachable) {
            throw new CrmFailure(
                    Kind.UNREACHABLE,
                    "HubSpot does not answer at %s within %d s"
                            .formatted(settings.baseUrl(), settings.timeout().toSeconds()));
        }
    }

    private Answer answer(ClientHttpResponse response) throws IOException {
        String text = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(
                response.getStatusCode().value(),
                text,
                errors.parse(text.isEmpty() ? "{}" : text),
                response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
    }
}
