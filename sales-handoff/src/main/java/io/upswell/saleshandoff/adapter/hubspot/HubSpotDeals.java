package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Change;
import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.Crm.Existing;
import io.upswell.saleshandoff.domain.Crm.Held;
import io.upswell.saleshandoff.domain.Crm.Link;
import io.upswell.saleshandoff.domain.StageMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Deals as HubSpot writes them: every value of a property is a string. */
final class HubSpotDeals {

    /**
     * Deal to primary company.
     *
     * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide">Association type id
     *     values</a>
     */
    static final int DEAL_TO_PRIMARY_COMPANY = 5;

    private final HubSpotSettings settings;
    private final HubSpotSettings.Properties names;
    private final HubSpotDirectory directory;
    private final HubSpotCompanies companies;
    private final StageMap stages;

    HubSpotDeals(HubSpotSettings settings, HubSpotDirectory directory, HubSpotCompanies companies) {
        this.settings = settings;
        this.names = settings.properties();
        this.directory = directory;
        this.companies = companies;
        this.stages = settings.stageMap();
    }

    List<String> columns() {
        return Stream.of("dealname", "dealstage", "amount", "hs_lastmodifieddate", names.uniqueId(), names.lostReason())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Map<String, Object> fresh(Entry entry) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(names.uniqueId(), entry.opportunity().toString());
        properties.put("dealname", entry.name());
        properties.put("pipeline", settings.pipeline());
        properties.put("dealstage", stages.of(entry.stage()));
        properties.put("dealtype", settings.type(entry.kind()));
        properties.put("closedate", entry.closesOn() + "T00:00:00Z");
        properties.put("description", entry.description());
        put(properties, "amount", text(entry.amount()));
        put(properties, names.currency(), entry.currency());
        put(properties, "hubspot_owner_id", directory.owner(entry.owner()));
        Map<String, Object> deal = new LinkedHashMap<>();
        deal.put("properties", properties);
        String company = companies.of(entry.account());
        if (company != null) {
            deal.put(
                    "associations",
                    List.of(Map.of(
                            "to",
                            Map.of("id", company),
                            "types",
                            List.of(Map.of(
                                    "associationCategory",
                                    "HUBSPOT_DEFINED",
                                    "associationTypeId",
                                    DEAL_TO_PRIMARY_COMPANY)))));
        }
        return deal;
    }

    Map<String, Object> freshInBatch(Entry entry) {
        Map<String, Object> deal = fresh(entry);
        deal.put("objectWriteTraceId", entry.opportunity().toString());
        return deal;
    }

    /** Whose deal it is. */
    String opportunity(JsonNode deal) {
        return deal.path("properties").path(names.uniqueId()).asString("");
    }

    Map<String, Object> changed(Change change) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (change.stage() != null) {
            properties.put("dealstage", stages.of(change.stage()));
        }
        put(properties, "amount", text(change.amount()));
        put(properties, names.lostReason(), change.lostReason());
        put(properties, "hubspot_owner_id", directory.owner(change.owner()));
        return Map.of("properties", properties);
    }

    Map<String, Object> changedInBatch(Change change) {
        return Map.of(
                "id",
                change.id(),
                "properties",
                Objects.requireNonNull(changed(change).get("properties")));
    }

    Held held(JsonNode deal) {
        JsonNode properties = deal.path("properties");
        String stage = properties.path("dealstage").asString("");
        String amount = properties.path("amount").asString("");
        String reason = names.lostReason().isEmpty()
                ? ""
                : properties.path(names.lostReason()).asString("");
        return new Held(
                deal.path("id").asString(),
                stages.stages(stage),
                stage,
                amount.isEmpty() ? null : new BigDecimal(amount),
                reason.isEmpty() ? null : reason,
                changedAt(deal));
    }

    static Instant changedAt(JsonNode deal) {
        String changed = deal.path("properties").path("hs_lastmodifieddate").asString("");
        return Instant.parse(changed.isEmpty() ? deal.path("updatedAt").asString() : changed);
    }

    Existing existing(JsonNode deal) {
        JsonNode properties = deal.path("properties");
        return new Existing(
                link(deal.path("id").asString()),
                properties.path("dealname").asString(""),
                properties.path("dealstage").asString(""));
    }

    /** Such as https://app.hubspot.com/contacts/123/record/0-3/456; 0-3 are deals. */
    Link link(String id) {
        return new Link(id, "%s/contacts/%s/record/0-3/%s".formatted(settings.appUrl(), directory.portal(), id));
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (!name.isEmpty() && value != null) {
            properties.put(name, value);
        }
    }
}
