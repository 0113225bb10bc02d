package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What HubSpot means by its errors, and what to do about them. None of their fields may be relied on to be there.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/error-handling">Error handling</a>
 * @see <a href="https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines">Usage guidelines: rate
 *     limits</a>
 */
final class HubSpotErrors {

    private static final Duration LOCKED = Duration.ofSeconds(2);
    private static final Duration ROLLING = Duration.ofSeconds(10);

    /** A day's limit is over at midnight in HubSpot's zone for the account: asked again now and then. */
    private static final Duration DAILY = Duration.ofMinutes(15);

    private final JsonMapper json;

    HubSpotErrors(JsonMapper json) {
        this.json = json;
    }

    CrmFailure of(int status, String body, @Nullable String retryAfter) {
        JsonNode error = parse(body);
        String said = error.path("message").asString("status " + status);
        String message = "HubSpot: %s%s".formatted(said, details(error));
        return switch (status) {
            case 401 ->
                new CrmFailure(
                        Kind.UNAUTHORIZED,
                        "HubSpot does not accept the token: %s Check upswell.crm.hubspot.token.".formatted(said));
            case 403 ->
                new CrmFailure(
                        Kind.REFUSED,
                        "HubSpot: %s Give the private app the scopes for deals, companies and owners.".formatted(said));
            case 423 -> new CrmFailure(Kind.BUSY, message, LOCKED);
            case 429 -> busy(CrmFailure.ofStatus(status, message, retryAfter), error);
            case 477 -> // the account moves between data centres
                new CrmFailure(
                        Kind.UNAVAILABLE,
                        message,
                        CrmFailure.ofStatus(status, message, retryAfter).retryAfter());
            default -> CrmFailure.ofStatus(status, message, retryAfter);
        };
    }

    /** HubSpot does not promise a Retry-After, but names the limit that was met. */
    private static CrmFailure busy(CrmFailure busy, JsonNode error) {
        if (busy.retryAfter() != null) {
            return busy;
        }
        boolean daily = error.path("policyName").asString("").equals("DAILY");
        return new CrmFailure(busy.kind(), String.valueOf(busy.getMessage()), daily ? DAILY : ROLLING);
    }

    CrmFailure ofRecord(JsonNode error) {
        return new CrmFailure(
                Kind.REFUSED,
                "HubSpot: %s%s".formatted(error.path("message").asString("no reason given"), details(error)));
    }

    /** A value that another record has already: whoever was faster made the deal. */
    static boolean duplicate(int status, String body) {
        return status == 409 || (status == 400 && duplicate(body));
    }

    static boolean duplicate(String error) {
        return error.contains("already has that value") || error.contains("CONFLICTING_UNIQUE_VALUE");
    }

    private String details(JsonNode error) {
        var details = new StringBuilder();
        for (JsonNode one : error.path("errors")) {
            details.append(" [%s] %s"
                    .formatted(
                            one.path("code").asString(""), one.path("message").asString("")));
        }
        for (String code : codes(error)) {
            switch (code) {
                case "PROPERTY_DOESNT_EXIST" ->
                    details.append(" Create the property or set upswell.crm.hubspot.properties.*.");
                case "INVALID_OPTION" ->
                    details.append(" Set upswell.crm.hubspot.stages.*, types.* or pipeline to values that are there.");
                default -> {}
            }
        }
        return details.toString();
    }

    /** Of each property: in a list of errors, or as JSON behind the words of the message. */
    private List<String> codes(JsonNode error) {
        List<String> codes = new ArrayList<>();
        error.path("errors").forEach(one -> codes.add(one.path("code").asString("")));
        String message = error.path("message").asString("");
        int list = message.indexOf("[{");
        if (list >= 0) {
            parse(message.substring(list))
                    .forEach(one -> codes.add(one.path("error").asString("")));
        }
        return codes.stream().distinct().toList();
    }

    JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }
}
