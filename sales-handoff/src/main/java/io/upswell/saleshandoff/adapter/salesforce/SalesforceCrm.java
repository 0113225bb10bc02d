package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.StageMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Opportunities in Salesforce. A record is written by upsert on an external id, so that a retry never makes a second
 * one; it is looked up first, so that a retry does not put back what people have changed.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm">Insert or
 *     Update (Upsert) a Record Using an External ID</a>
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections_upsert.htm">Upsert
 *     Records Using sObject Collections</a>
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections_update.htm">Update
 *     Multiple Records with Fewer Round-Trips</a>
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm">Execute a SOQL
 *     Query</a>
 */
final class SalesforceCrm implements Crm {

    /** As many as a collection takes. */
    private static final int COLLECTION = 200;

    private final SalesforceApi api;
    private final SalesforceRecords records;
    private final SalesforceSettings.Fields fields;
    private final StageMap stages;
    private final SalesforceCheck check;

    SalesforceCrm(SalesforceApi api, SalesforceRecords records, SalesforceSettings settings) {
        this.api = api;
        this.records = records;
        this.fields = settings.fields();
        this.stages = settings.stageMap();
        this.check = new SalesforceCheck(api, settings);
    }

    @Override
    public String name() {
        return "Salesforce";
    }

    @Override
    public Link create(Entry entry) {
        String known = known(List.of(entry)).get(entry.opportunity().toString());
        return known == null ? upsert(entry) : link(known);
    }

    /** 201 with a body when it is created, 200 with a body or 204 without when somebody was faster. */
    private Link upsert(Entry entry) {
        var answer = api.call(
                HttpMethod.PATCH,
                "/sobjects/Opportunity/%s/{id}".formatted(fields.externalId()),
                records.fresh(entry),
                entry.opportunity());
        if (answer.status() == 404) {
            throw new CrmFailure(
                    CrmFailure.Kind.REFUSED,
                    "Salesforce: Opportunity has no external id field %s. Create it or set upswell.crm.salesforce.fields.external-id."
                            .formatted(fields.externalId()));
        }
        String id = answer.body().path("id").asString("");
        return link(id.isEmpty() ? created(entry) : id);
    }

    private String created(Entry entry) {
        String id = known(List.of(entry)).get(entry.opportunity().toString());
        if (id == null) {
            throw new CrmFailure(CrmFailure.Kind.UNAVAILABLE, "Salesforce took the record but does not show it yet");
        }
        return id;
    }

    @Override
    public List<Outcome<Link>> createAll(List<Entry> entries) {
        Map<String, String> known = known(entries);
        List<Entry> fresh = entries.stream()
                .filter(entry -> !known.containsKey(entry.opportunity().toString()))
                .toList();
        Map<UUID, Outcome<Link>> made = new HashMap<>();
        for (int from = 0; from < fresh.size(); from += COLLECTION) {
            List<Entry> some = fresh.subList(from, Math.min(fresh.size(), from + COLLECTION));
            JsonNode results = api.call(
                            HttpMethod.PATCH,
                            "/composite/sobjects/Opportunity/" + fields.externalId(),
                            collection(some.stream().map(records::ofCollection).toList()))
                    .body();
            for (int n = 0; n < some.size(); n++) {
                JsonNode result = results.path(n);
                made.put(
                        some.get(n).opportunity(),
                        outcome(result, link(result.path("id").asString(""))));
            }
        }
        return entries.stream()
                .map(entry -> {
                    String id = known.get(entry.opportunity().toString());
                    return id == null ? made.get(entry.opportunity()) : new Outcome<>(link(id), null);
                })
                .toList();
    }

    @Override
    public void update(Change change) {
        var answer = api.call(HttpMethod.PATCH, "/sobjects/Opportunity/{id}", records.changed(change), change.id());
        if (answer.status() == 404) {
            throw gone(change.id());
        }
    }

    @Override
    public List<Outcome<Change>> updateAll(List<Change> changes) {
        if (changes.size() == 1) {
            return Crm.super.updateAll(changes);
        }
        List<Outcome<Change>> outcomes = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += COLLECTION) {
            List<Change> some = changes.subList(from, Math.min(changes.size(), from + COLLECTION));
            JsonNode results = api.call(
                            HttpMethod.PATCH,
                            "/composite/sobjects",
                            collection(some.stream()
                                    .map(records::changedInCollection)
                                    .toList()))
                    .body();
            for (int n = 0; n < some.size(); n++) {
                outcomes.add(outcome(results.path(n), some.get(n)));
            }
        }
        return outcomes;
    }

    private static Map<String, Object> collection(List<Map<String, Object>> records) {
        return Map.of("allOrNone", false, "records", records);
    }

    private static <T> Outcome<T> outcome(JsonNode result, T done) {
        return result.path("success").asBoolean(false)
                ? new Outcome<>(done, null)
                : new Outcome<>(
                        null, SalesforceErrors.ofRecord(result.path("errors").path(0)));
    }

    @Override
    public Map<String, Held> read(Collection<String> ids) {
        return stream(api.query(
                        "SELECT %s FROM Opportunity WHERE Id IN (%s)".formatted(records.columns(), Soql.list(ids))))
                .map(records::held)
                .collect(Collectors.toMap(Held::id, held -> held));
    }

    @Override
    public Map<UUID, Existing> existing(List<Entry> entries) {
        if (fields.accountExternalId().isEmpty()) {
            return Map.of();
        }
        JsonNode open = api.query("""
                SELECT Id, Name, %1$s, %2$s, %3$s, Account.%4$s FROM Opportunity \
                WHERE IsClosed = false AND Account.%4$s IN (%5$s) ORDER BY CreatedDate""".formatted(
                        fields.stage(),
                        fields.type(),
                        fields.externalId(),
                        fields.accountExternalId(),
                        Soql.list(entries.stream().map(Entry::account).toList())));
        Map<UUID, Existing> existing = new LinkedHashMap<>();
        for (Entry entry : entries) {
            stream(open)
                    .filter(record -> records.sameCustomerAndKind(record, entry))
                    .findFirst()
                    .ifPresent(record -> existing.put(
                            entry.opportunity(),
                            new Existing(
                                    link(record.path("Id").asString()),
                                    record.path("Name").asString(),
                                    record.path(fields.stage()).asString())));
        }
        return existing;
    }

    @Override
    public Changes changesSince(@Nullable String cursor) {
        JsonNode page = api.query(
                """
                SELECT %s FROM Opportunity WHERE %s != null%s ORDER BY SystemModstamp, Id LIMIT %d""".formatted(records.columns(), fields.externalId(), SalesforceCursor.after(cursor), COLLECTION));
        List<JsonNode> found = stream(page).toList();
        return new Changes(
                found.stream().map(records::held).toList(),
                found.isEmpty()
                        ? SalesforceCursor.orStart(cursor)
                        : SalesforceCursor.of(found.getLast(), found.size() == COLLECTION),
                found.size() == COLLECTION);
    }

    @Override
    public List<Check> test() {
        return check.all(stages);
    }

    /** Record ids by external id. */
    private Map<String, String> known(List<Entry> entries) {
        return stream(api.query("SELECT Id, %1$s FROM Opportunity WHERE %1$s IN (%2$s)"
                        .formatted(
                                fields.externalId(),
                                Soql.list(entries.stream()
                                        .map(entry -> entry.opportunity().toString())
                                        .toList()))))
                .collect(Collectors.toMap(
                        record -> record.path(fields.externalId()).asString(),
                        record -> record.path("Id").asString()));
    }

    private Link link(String id) {
        return new Link(id, api.instance() + "/lightning/r/Opportunity/%s/view".formatted(id));
    }

    private static Stream<JsonNode> stream(JsonNode page) {
        return StreamSupport.stream(page.path("records").spliterator(), false);
    }

    private static CrmFailure gone(String id) {
        return new CrmFailure(CrmFailure.Kind.REFUSED, "Salesforce has no opportunity %s any more.".formatted(id));
    }
}
