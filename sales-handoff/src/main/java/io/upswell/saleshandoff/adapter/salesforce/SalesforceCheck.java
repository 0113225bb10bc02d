package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm.Check;
import io.upswell.saleshandoff.domain.StageMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether the org has what is configured, without writing.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm">sObject
 *     Describe</a>
 */
final class SalesforceCheck {

    private final SalesforceApi api;
    private final SalesforceSettings settings;

    SalesforceCheck(SalesforceApi api, SalesforceSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    List<Check> all(StageMap stages) {
        List<Check> checks = new ArrayList<>();
        JsonNode described =
                api.call(HttpMethod.GET, "/sobjects/Opportunity/describe", null).body();
        checks.add(new Check("Salesforce answers and accepts the token.", true, null));
        var fields = settings.fields();
        for (String field : List.of(
                fields.externalId(),
                fields.stage(),
                fields.amount(),
                fields.type(),
                fields.description(),
                fields.currency(),
                fields.lostReason())) {
            if (!field.isEmpty()) {
                boolean there = !field(described, field).isMissingNode();
                checks.add(new Check(
                        "Opportunity has the field %s.".formatted(field),
                        there,
                        there ? null : "Create it or set upswell.crm.salesforce.fields.*."));
            }
        }
        JsonNode id = field(described, fields.externalId());
        if (!id.isMissingNode()) {
            boolean unique =
                    id.path("externalId").asBoolean(false) && id.path("unique").asBoolean(false);
            checks.add(new Check(
                    "%s is a unique external id.".formatted(fields.externalId()),
                    unique,
                    unique ? null : "Tick External ID and Unique at the field, or a retry may make a second record."));
        }
        Set<String> values = StreamSupport.stream(
                        field(described, fields.stage()).path("picklistValues").spliterator(), false)
                .filter(value -> value.path("active").asBoolean(true))
                .map(value -> value.path("value").asString())
                .collect(Collectors.toSet());
        for (String stage : stages.words()) {
            boolean there = values.contains(stage);
            checks.add(new Check(
                    "The stage “%s” is there.".formatted(stage),
                    there,
                    there ? null : "Add the picklist value or set upswell.crm.salesforce.stages.*."));
        }
        return List.copyOf(checks);
    }

    private static JsonNode field(JsonNode described, String name) {
        for (JsonNode field : described.path("fields")) {
            if (field.path("name").asString("").equalsIgnoreCase(name)) {
                return field;
            }
        }
        return described.path("no such field");
    }
}
