package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets access tokens from {@code /services/oauth2/token}. Salesforce does not say how long one lives: it is kept until a
 * call is answered 401.
 *
 * @see <a href="https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm">OAuth
 *     2.0 Client Credentials Flow</a>
 * @see <a href="https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm">OAuth 2.0 JWT
 *     Bearer Flow</a>
 */
final class SalesforceToken {

    private static final Duration LIFE = Duration.ofMinutes(3);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final SalesforceSettings settings;
    private final RestClient http;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Access access;

    SalesforceToken(SalesforceSettings settings, RestClient http, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    /** @param instance base URL of the org's API */
    record Access(String token, String instance) {
        @Override
        public String toString() {
            return "access to " + instance;
        }
    }

    Access get() {
        Access known = access;
        return known == null ? renew(null) : known;
    }

    /** Of many that find the same token expired, one asks for the next. */
    synchronized Access renew(@Nullable Access expired) {
        Access known = access;
        if (known != null && !known.equals(expired)) {
            return known;
        }
        Access next = request();
        access = next;
        return next;
    }

    private Access request() {
        try {
            return Objects.requireNonNull(http.post()
                    .uri(settings.loginUrl() + "/services/oauth2/token")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form())
                    .exchange((request, response) -> read(response)));
        } catch (ResourceAccessException unreachable) {
            throw new CrmFailure(Kind.UNREACHABLE, "Salesforce does not answer at %s".formatted(settings.loginUrl()));
        }
    }

    private Access read(ClientHttpResponse response) throws IOException {
        String body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        if (response.getStatusCode().is2xxSuccessful()) {
            JsonNode answer = json.readTree(body);
            return new Access(
                    answer.path("access_token").asString(),
                    answer.path("instance_url").asString());
        }
        int status = response.getStatusCode().value();
        if (status >= 500 || status == 429) {
            throw CrmFailure.ofStatus(
                    status,
                    "Salesforce answers %d to the request for a token".formatted(status),
                    response.getHeaders().getFirst("Retry-After"));
        }
        JsonNode error = SalesforceErrors.parse(json, body);
        throw new CrmFailure(
                Kind.UNAUTHORIZED,
                "Salesforce gives no access token: %s (%s). Check upswell.crm.salesforce.client-id and its secret or key."
                        .formatted(
                                error.path("error_description").asString("no reason given"),
                                error.path("error").asString("status " + status)));
    }

    private MultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        if (settings.privateKeyFile() != null) {
            form.add("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
            form.add("assertion", assertion());
            return form;
        }
        String secret = settings.secret();
        if (secret == null) {
            throw new CrmFailure(
                    Kind.UNAUTHORIZED,
                    "Salesforce needs upswell.crm.salesforce.client-secret (or -file), or private-key-file and username.");
        }
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", secret);
        return form;
    }

    private String assertion() {
        String audience = settings.audience() == null ? settings.loginUrl() : settings.audience();
        String claims = json.writeValueAsString(Map.of(
                "iss", settings.clientId(),
                "sub", Objects.requireNonNullElse(settings.username(), ""),
                "aud", audience,
                "exp", clock.instant().plus(LIFE).getEpochSecond()));
        String signed = part("{\"alg\":\"RS256\"}") + "." + part(claims);
        try (InputStream pem = Files.newInputStream(Objects.requireNonNull(settings.privateKeyFile()))) {
            RSAPrivateKey key = Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(pem));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new CrmFailure(Kind.UNAUTHORIZED, "The private key for Salesforce cannot sign: " + unusable);
        }
    }

    private static String part(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
