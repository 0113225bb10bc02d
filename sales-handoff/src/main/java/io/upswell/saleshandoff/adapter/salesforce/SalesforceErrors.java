package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Salesforce means by its error codes, and what to do about them.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm">Status Codes
 *     and Error Responses</a>
 */
final class SalesforceErrors {

    /** Another try may succeed, although the status says that the request is at fault. */
    private static final Set<String> PASSING = Set.of("UNABLE_TO_LOCK_ROW", "SERVER_UNAVAILABLE", "QUERY_TIMEOUT");

    private SalesforceErrors() {}

    /** @param body an array of errors, as all resources but the token's answer */
    static CrmFailure of(int status, String body, @Nullable String retryAfter, JsonMapper json) {
        JsonNode error = parse(json, body);
        error = error.isArray() ? error.path(0) : error;
        String code = error.path("errorCode").asString("");
        String said = error.path("message").asString("status " + status);
        if (code.equals("REQUEST_LIMIT_EXCEEDED")) {
            return new CrmFailure(Kind.BUSY, "Salesforce: the org's API request limit is used up. " + said);
        }
        if (PASSING.contains(code)) {
            return new CrmFailure(Kind.UNAVAILABLE, "Salesforce: " + said);
        }
        if (status == 300) {
            return new CrmFailure(
                    Kind.REFUSED, "Salesforce has several records with this external id; make the field unique.");
        }
        String message = mended(code, said, error.path("fields"));
        return status == 401 || status == 429 || status >= 500
                ? CrmFailure.ofStatus(status, message, retryAfter)
                : new CrmFailure(Kind.REFUSED, message);
    }

    /** An error of one record in a collection: {@code statusCode} there is what {@code errorCode} is elsewhere. */
    static CrmFailure ofRecord(JsonNode error) {
        String code = error.path("statusCode").asString("");
        String said = error.path("message").asString("no reason given");
        return PASSING.contains(code)
                ? new CrmFailure(Kind.UNAVAILABLE, "Salesforce: " + said)
                : new CrmFailure(Kind.REFUSED, mended(code, said, error.path("fields")));
    }

    private static String mended(String code, String said, JsonNode fields) {
        String where = fields.isEmpty() ? "" : " (%s)".formatted(fields.toString());
        String mend = switch (code) {
            case "INVALID_FIELD" -> " Create the field or set upswell.crm.salesforce.fields.*.";
            case "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST" ->
                " Add the picklist value or set upswell.crm.salesforce.stages.* or types.*.";
            case "NOT_FOUND" -> " Check the external id field and that the record was not deleted.";
            case "INVALID_SESSION_ID" -> " The access token is not accepted.";
            default -> "";
        };
        return "Salesforce: %s%s [%s]%s".formatted(said, where, code, mend);
    }

    static JsonNode parse(JsonMapper json, String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }
}
