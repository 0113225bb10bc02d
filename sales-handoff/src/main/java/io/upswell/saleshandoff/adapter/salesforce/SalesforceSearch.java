package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.Crm.Existing;
import io.upswell.saleshandoff.domain.Crm.Held;
import io.upswell.saleshandoff.domain.Crm.Link;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds opportunities by what Upswell knows of them.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm">Execute a SOQL
 *     Query</a>
 */
final class SalesforceSearch {

    private final SalesforceApi api;
    private final SalesforceRecords records;
    private final SalesforceSettings.Fields fields;

    SalesforceSearch(SalesforceApi api, SalesforceRecords records, SalesforceSettings.Fields fields) {
        this.api = api;
        this.records = records;
        this.fields = fields;
    }

    /** Record ids by external id. */
    Map<String, String> known(List<Entry> entries) {
        return api
                .records("SELECT Id, %1$s FROM Opportunity WHERE %1$s IN (%2$s)"
                        .formatted(
                                fields.externalId(),
                                Soql.list(entries.stream()
                                        .map(entry -> entry.opportunity().toString())
                                        .toList())))
                .stream()
                .collect(Collectors.toMap(
                        record -> record.path(fields.externalId()).asString(),
                        record -> record.path("Id").asString()));
    }

    Map<String, Held> byId(Collection<String> ids) {
        return api
                .records("SELECT %s FROM Opportunity WHERE Id IN (%s)".formatted(records.columns(), Soql.list(ids)))
                .stream()
                .map(records::held)
                .collect(Collectors.toMap(Held::id, held -> held));
    }

    /** The oldest open one of the same account and kind that is not this entry's own. */
    Map<UUID, Existing> open(List<Entry> entries) {
        if (fields.accountExternalId().isEmpty()) {
            return Map.of();
        }
        List<JsonNode> open = api.records("""
                SELECT Id, Name, %1$s, %2$s, %3$s, Account.%4$s FROM Opportunity \
                WHERE IsClosed = false AND Account.%4$s IN (%5$s) ORDER BY CreatedDate""".formatted(
                        fields.stage(),
                        fields.type(),
                        fields.externalId(),
                        fields.accountExternalId(),
                        Soql.list(entries.stream().map(Entry::account).toList())));
        Map<UUID, Existing> existing = new LinkedHashMap<>();
        for (Entry entry : entries) {
            open.stream()
                    .filter(record -> records.sameCustomerAndKind(record, entry))
                    .findFirst()
                    .ifPresent(record -> existing.put(entry.opportunity(), existing(record)));
        }
        return existing;
    }

    private Existing existing(JsonNode record) {
        String id = record.path("Id").asString();
        return new Existing(
                new Link(id, records.url(id)),
                record.path("Name").asString(),
                record.path(fields.stage()).asString());
    }
}
