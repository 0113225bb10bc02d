package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What HubSpot means by its errors, and what to do about them.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/error-handling">Error handling</a>
 */
final class HubSpotErrors {

    private HubSpotErrors() {}

    static CrmFailure of(int status, String body, @Nullable String retryAfter, JsonMapper json) {
        JsonNode error = parse(json, body);
        String said = error.path("message").asString("status " + status);
        return switch (status) {
            case 401 ->
                new CrmFailure(
                        Kind.UNAUTHORIZED,
                        "HubSpot does not accept the token: %s Check upswell.crm.hubspot.token.".formatted(said));
            case 403 ->
                new CrmFailure(
                        Kind.REFUSED,
                        "HubSpot: %s Give the private app the scopes for deals, companies and owners.".formatted(said));
            default -> CrmFailure.ofStatus(status, "HubSpot: %s%s".formatted(said, details(error)), retryAfter);
        };
    }

    static CrmFailure ofRecord(JsonNode error) {
        return new CrmFailure(
                Kind.REFUSED,
                "HubSpot: %s%s".formatted(error.path("message").asString("no reason given"), details(error)));
    }

    /** A value that another record has already: whoever was faster made the deal. */
    static boolean duplicate(int status, String body) {
        return status == 409
                || (status == 400
                        && (body.contains("already has that value") || body.contains("CONFLICTING_UNIQUE_VALUE")));
    }

    private static String details(JsonNode error) {
        var details = new StringBuilder();
        for (JsonNode one : error.path("errors")) {
            String code = one.path("code").asString("");
            details.append(" [")
                    .append(code)
                    .append("] ")
                    .append(one.path("message").asString(""));
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

    static JsonNode parse(JsonMapper json, String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }
}
