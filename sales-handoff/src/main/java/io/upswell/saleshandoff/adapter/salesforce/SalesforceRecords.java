package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm.Change;
import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.Crm.Held;
import io.upswell.saleshandoff.domain.Crm.Owner;
import io.upswell.saleshandoff.domain.StageMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Opportunities as Salesforce writes them.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunity.htm">Opportunity</a>
 */
final class SalesforceRecords {

    private static final int NAME = 120;

    private final SalesforceSettings settings;
    private final SalesforceSettings.Fields fields;
    private final StageMap stages;
    private final Owners owners;
    private final Supplier<String> instance;

    /** Finds the id of the user who is to own a record. */
    interface Owners {
        @Nullable
        String id(@Nullable Owner owner);
    }

    SalesforceRecords(SalesforceSettings settings, Owners owners, Supplier<String> instance) {
        this.settings = settings;
        this.fields = settings.fields();
        this.stages = settings.stageMap();
        this.owners = owners;
        this.instance = instance;
    }

    /** Where people open it. */
    String url(String id) {
        return instance.get() + "/lightning/r/Opportunity/%s/view".formatted(id);
    }

    String columns() {
        return "Id, Name, %s, %s, SystemModstamp, LastModifiedDate%s"
                .formatted(
                        fields.stage(),
                        fields.amount(),
                        fields.lostReason().isEmpty() ? "" : ", " + fields.lostReason());
    }

    /** Without the external id, which the address names. */
    Map<String, Object> fresh(Entry entry) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(
                "Name",
                entry.name().length() <= NAME ? entry.name() : entry.name().substring(0, NAME));
        record.put(fields.stage(), stages.of(entry.stage()));
        record.put("CloseDate", entry.closesOn().toString());
        put(record, fields.amount(), entry.amount());
        put(record, fields.type(), settings.type(entry.kind()));
        put(record, fields.description(), entry.description());
        put(record, fields.currency(), entry.currency());
        put(record, "OwnerId", owners.id(entry.owner()));
        if (!fields.accountExternalId().isEmpty()) {
            record.put("Account", Map.of(fields.accountExternalId(), entry.account()));
        }
        return record;
    }

    Map<String, Object> ofCollection(Entry entry) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("attributes", Map.of("type", "Opportunity"));
        record.put(fields.externalId(), entry.opportunity().toString());
        record.putAll(fresh(entry));
        return record;
    }

    Map<String, Object> changed(Change change) {
        Map<String, Object> record = new LinkedHashMap<>();
        if (change.stage() != null) {
            record.put(fields.stage(), stages.of(change.stage()));
        }
        put(record, fields.amount(), change.amount());
        put(record, fields.lostReason(), change.lostReason());
        put(record, "OwnerId", owners.id(change.owner()));
        return record;
    }

    Map<String, Object> changedInCollection(Change change) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("attributes", Map.of("type", "Opportunity"));
        record.put("id", change.id());
        record.putAll(changed(change));
        return record;
    }

    Held held(JsonNode record) {
        String stage = record.path(fields.stage()).asString("");
        JsonNode amount = record.path(fields.amount());
        String reason = fields.lostReason().isEmpty()
                ? ""
                : record.path(fields.lostReason()).asString("");
        return new Held(
                record.path("Id").asString(),
                stages.stages(stage),
                stage,
                amount.isNumber() ? new BigDecimal(amount.asString()) : null,
                reason.isEmpty() ? null : reason,
                SalesforceCursor.instant(record.path("LastModifiedDate").asString()));
    }

    boolean sameCustomerAndKind(JsonNode record, Entry entry) {
        return record.path("Account")
                        .path(fields.accountExternalId())
                        .asString("")
                        .equals(entry.account())
                && record.path(fields.type()).asString("").equals(settings.type(entry.kind()))
                && !record.path(fields.externalId())
                        .asString("")
                        .equals(entry.opportunity().toString());
    }

    private static void put(Map<String, Object> record, String field, @Nullable Object value) {
        if (!field.isEmpty() && value != null) {
            record.put(field, value);
        }
    }
}
