package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm.Check;
import io.upswell.saleshandoff.domain.StageMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether the org has what is configured, without writing.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm">sObject
 *     Describe</a>
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_api_usage.htm">Limit
 *     Info Header</a>
 */
final class SalesforceCheck {

    private static final Pattern USAGE = Pattern.compile("api-usage=(\\d{1,15})/(\\d{1,15})");

    private final SalesforceApi api;
    private final SalesforceSettings settings;

    SalesforceCheck(SalesforceApi api, SalesforceSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    List<Check> all(StageMap stages) {
        List<Check> checks = new ArrayList<>();
        var answer = api.call(HttpMethod.GET, "/sobjects/Opportunity/describe", null);
        JsonNode described = answer.body();
        checks.add(new Check("Salesforce answers and accepts the token.", true, null));
        usage(answer.limits()).ifPresent(checks::add);
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

    /** Upswell needs a few requests a minute: with nothing left it would wait until some are free again. */
    private static Optional<Check> usage(@Nullable String limits) {
        Matcher usage = USAGE.matcher(String.valueOf(limits));
        if (!usage.find()) {
            return Optional.empty();
        }
        long used = Long.parseLong(usage.group(1));
        long allowed = Long.parseLong(usage.group(2));
        boolean enough = used * 10 < allowed * 9;
        return Optional.of(new Check(
                "%,d of the day's %,d API requests are used.".formatted(used, allowed),
                enough,
                enough
                        ? null
                        : "Others use the org's requests up: buy more, or poll less (upswell.crm.poll-interval)."));
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
