package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.adapter.salesforce.SalesforceToken.Access;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

/** One call of the REST API; a token that has expired is renewed once, in the middle of whatever goes on. */
final class SalesforceApi {

    private static final int EXPIRED = 401;

    private final SalesforceSettings settings;
    private final SalesforceToken token;
    private final RestClient http;
    private final JsonMapper json;

    SalesforceApi(SalesforceSettings settings, SalesforceToken token, RestClient http, JsonMapper json) {
        this.settings = settings;
        this.token = token;
        this.http = http;
        this.json = json;
    }

    /**
     * @param body empty where the answer has none (204)
     * @param limits such as {@code api-usage=10018/100000}, {@code null} where Salesforce does not say
     */
    record Answer(int status, JsonNode body, @Nullable String limits) {}

    String instance() {
        return token.get().instance();
    }

    /** @param path behind {@code /services/data/vXX.X}; its variables are encoded */
    Answer call(HttpMethod method, String path, @Nullable Object body, Object... variables) {
        Access access = token.get();
        Raw raw = send(access, method, path, body, variables);
        if (raw.status() == EXPIRED) {
            raw = send(token.renew(access), method, path, body, variables);
        }
        if (raw.status() >= 300 && raw.status() != 404) {
            throw SalesforceErrors.of(raw.status(), raw.body(), raw.retryAfter(), json);
        }
        return new Answer(
                raw.status(), SalesforceErrors.parse(json, raw.body().isEmpty() ? "{}" : raw.body()), raw.limits());
    }

    /** All that the query finds: a long result comes in pages, each with the address of the next. */
    List<JsonNode> records(String soql) {
        JsonNode page = call(HttpMethod.GET, "/query?q={soql}", null, soql).body();
        List<JsonNode> records = new ArrayList<>();
        page.path("records").forEach(records::add);
        while (!page.path("done").asBoolean(true)) {
            String next = page.path("nextRecordsUrl").asString();
            page = call(HttpMethod.GET, next.substring(next.indexOf("/query/")), null)
                    .body();
            page.path("records").forEach(records::add);
        }
        return records;
    }

    private Raw send(Access access, HttpMethod method, String path, @Nullable Object body, Object... variables) {
        URI uri = UriComponentsBuilder.fromUriString(
                        access.instance() + "/services/data/" + settings.apiVersion() + path)
                .encode()
                .buildAndExpand(variables)
                .toUri();
        try {
            var request = http.method(method)
                    .uri(uri)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + access.token())
                    .accept(MediaType.APPLICATION_JSON);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(body));
            }
            return Objects.requireNonNull(request.exchange((sent, response) -> raw(response)));
        } catch (ResourceAccessException unreachable) {
            throw new CrmFailure(
                    Kind.UNREACHABLE,
                    "Salesforce does not answer at %s within %d s"
                            .formatted(access.instance(), settings.timeout().toSeconds()));
        }
    }

    private static Raw raw(ClientHttpResponse response) throws IOException {
        return new Raw(
                response.getStatusCode().value(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8),
                response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER),
                response.getHeaders().getFirst("Sforce-Limit-Info"));
    }

    private record Raw(
            int status,
            String body,
            @Nullable String retryAfter,
            @Nullable String limits) {}
}
