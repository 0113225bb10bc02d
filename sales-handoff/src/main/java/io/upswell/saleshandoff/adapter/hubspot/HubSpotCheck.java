package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Check;
import io.upswell.saleshandoff.domain.StageMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether the account has what is configured, without writing.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide">Properties</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide">Pipelines</a>
 */
final class HubSpotCheck {

    private final HubSpotApi api;
    private final HubSpotSettings settings;

    HubSpotCheck(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    List<Check> all(StageMap stages) {
        List<Check> checks = new ArrayList<>();
        var names = settings.properties();
        JsonNode unique = property("deals", names.uniqueId());
        checks.add(new Check("HubSpot answers and accepts the token.", true, null));
        checks.add(there("Deals have the property %s.".formatted(names.uniqueId()), unique));
        if (!unique.path("name").isMissingNode()) {
            boolean one = unique.path("hasUniqueValue").asBoolean(false);
            checks.add(new Check(
                    "%s has unique values.".formatted(names.uniqueId()),
                    one,
                    one ? null : "Create it with hasUniqueValue, or a retry may make a second deal."));
        }
        if (!names.companyId().isEmpty()) {
            checks.add(there(
                    "Companies have the property %s.".formatted(names.companyId()),
                    property("companies", names.companyId())));
        }
        for (String name : List.of(names.currency(), names.lostReason())) {
            if (!name.isEmpty()) {
                checks.add(there("Deals have the property %s.".formatted(name), property("deals", name)));
            }
        }
        JsonNode pipeline = api.call(HttpMethod.GET, "/crm/v3/pipelines/deals/{pipeline}", null, settings.pipeline());
        Set<String> ids = new HashSet<>();
        pipeline.path("stages").forEach(stage -> ids.add(stage.path("id").asString()));
        for (String stage : stages.words()) {
            checks.add(new Check(
                    "The pipeline %s has the stage %s.".formatted(settings.pipeline(), stage),
                    ids.contains(stage),
                    ids.contains(stage)
                            ? null
                            : "Set upswell.crm.hubspot.pipeline and stages.* to ids that are there."));
        }
        return List.copyOf(checks);
    }

    private JsonNode property(String object, String name) {
        return api.call(HttpMethod.GET, "/crm/v3/properties/{object}/{name}", null, object, name);
    }

    private static Check there(String what, JsonNode property) {
        boolean there = !property.path("name").isMissingNode();
        return new Check(what, there, there ? null : "Create it or set upswell.crm.hubspot.properties.*.");
    }
}
