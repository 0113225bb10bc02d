package io.upswell.saleshandoff.adapter.webhook;

import io.upswell.saleshandoff.CrmNews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears that records were changed in the CRM. The call itself is only believed to name them: what they hold is read from
 * the CRM afterwards, so calls that come twice or out of order do no harm.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/webhooks-webhooks-v3/guide">HubSpot: Webhooks</a>
 */
@RestController
@EnableConfigurationProperties(WebhookSettings.class)
class CrmWebhooks {

    private final CrmNews news;
    private final WebhookSettings settings;
    private final Signatures signatures;
    private final JsonMapper json;

    CrmWebhooks(CrmNews news, WebhookSettings settings, JsonMapper json, Clock clock) {
        this.news = news;
        this.settings = settings;
        this.signatures = new Signatures(clock);
        this.json = json;
    }

    /** An array of events of HubSpot's, signed by HubSpot. */
    @PostMapping("/crm/webhooks/hubspot")
    ResponseEntity<Void> hubSpot(
            HttpServletRequest request,
            @RequestBody String body,
            @RequestHeader(name = "X-HubSpot-Request-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-HubSpot-Signature-v3", required = false) @Nullable String signature) {
        String address = settings.webhookUrl() == null
                ? request.getRequestURL().toString() + query(request)
                : settings.webhookUrl() + query(request);
        return heard(body, address, timestamp, signature, "objectId");
    }

    /**
     * {@code [{"id": "006…"}]} from anything that can sign, such as a flow in Salesforce: header
     * {@code X-Upswell-Signature} over {@code POST}, the path, the body and {@code X-Upswell-Timestamp}.
     */
    @PostMapping("/crm/webhooks/changes")
    ResponseEntity<Void> changes(
            HttpServletRequest request,
            @RequestBody String body,
            @RequestHeader(name = "X-Upswell-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-Upswell-Signature", required = false) @Nullable String signature) {
        return heard(body, request.getRequestURI(), timestamp, signature, "id");
    }

    private ResponseEntity<Void> heard(
            String body, String address, @Nullable String timestamp, @Nullable String signature, String id) {
        String secret = settings.secret();
        if (secret == null || secret.isBlank() || !signatures.genuine(secret, address, body, timestamp, signature)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        try {
            Set<String> records = new LinkedHashSet<>();
            for (JsonNode event : json.readTree(body)) {
                records.add(event.path(id).asString(""));
            }
            records.remove("");
            news.changed(records);
            return ResponseEntity.noContent().build();
        } catch (JacksonException noJson) {
            return ResponseEntity.badRequest().build();
        }
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }
}
