package io.upswell.frontend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of the CRM over HTTP: nobody signs in for them, and what is not signed rightly is refused. */
class CrmWebhookTests extends RunningUpswell {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BODY = """
            [{"objectId":815,"id":"815","subscriptionType":"deal.propertyChange","propertyValue":"Zürich"}]""";
    private static final Duration OLDEST = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({"hubspot, X-HubSpot", "changes, X-Upswell"})
    void believesOnlyWhatIsSignedAndRecent(String path, String prefix) throws Exception {
        var caller = new Caller(path, prefix);
        Instant now = Instant.now();
        assertThat(caller.call(BODY, now, caller.sign(WEBHOOK_SECRET, BODY, now)))
                .isEqualTo(204);
        assertThat(caller.call(BODY, now, caller.sign("another secret", BODY, now)))
                .isEqualTo(401);
        assertThat(caller.call(BODY, now, caller.sign(WEBHOOK_SECRET, "[]", now)))
                .isEqualTo(401);
        assertThat(caller.call(BODY, now, "")).isEqualTo(401);
        Instant old = now.minus(OLDEST).minusSeconds(1);
        assertThat(caller.call(BODY, old, caller.sign(WEBHOOK_SECRET, BODY, old)))
                .isEqualTo(401);
    }

    @Test
    void refusesWhatIsSignedButNoJson() throws Exception {
        var caller = new Caller("hubspot", "X-HubSpot");
        Instant now = Instant.now();
        assertThat(caller.call("no json", now, caller.sign(WEBHOOK_SECRET, "no json", now)))
                .isEqualTo(400);
    }

    @Test
    void aSignatureMissingIsAsBadAsAWrongOne() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(admin().base() + "/crm/webhooks/hubspot"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    /** HubSpot signs the whole address, the generic webhook the path alone. */
    private final class Caller {

        private final String path;
        private final String prefix;

        Caller(String path, String prefix) {
            this.path = "/crm/webhooks/" + path;
            this.prefix = prefix;
        }

        String sign(String secret, String body, Instant at) throws Exception {
            String address = prefix.equals("X-HubSpot") ? admin().base() + path : path;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = "POST" + address + body + at.toEpochMilli();
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        }

        int call(String body, Instant at, String signature) throws Exception {
            boolean hubSpot = prefix.equals("X-HubSpot");
            var request = HttpRequest.newBuilder(URI.create(admin().base() + path))
                    .header("Content-Type", "application/json")
                    .header(prefix + (hubSpot ? "-Request-Timestamp" : "-Timestamp"), Long.toString(at.toEpochMilli()))
                    .header(prefix + (hubSpot ? "-Signature-v3" : "-Signature"), signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
