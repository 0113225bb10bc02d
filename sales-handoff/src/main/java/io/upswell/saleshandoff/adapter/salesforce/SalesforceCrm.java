package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Opportunities in Salesforce. A record is written by upsert on an external id, so that a retry never makes a second
 * one; it is looked up first, so that a retry does not put back what people have changed.
 *
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm">Insert or
 *     Update (Upsert) a Record Using an External ID</a>
 * @see <a href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_update_fields.htm">Update
 *     a Record</a>
 */
final class SalesforceCrm implements Crm {

    private final SalesforceApi api;
    private final SalesforceRecords records;
    private final SalesforceSettings settings;
    private final SalesforceSearch search;
    private final SalesforceCollections collections;
    private final SalesforceFeed feed;

    SalesforceCrm(SalesforceApi api, SalesforceRecords records, SalesforceSettings settings) {
        this.api = api;
        this.records = records;
        this.settings = settings;
        this.search = new SalesforceSearch(api, records, settings.fields());
        this.collections = new SalesforceCollections(api, records, settings.fields());
        this.feed = new SalesforceFeed(api, records, settings.fields());
    }

    @Override
    public String name() {
        return "Salesforce";
    }

    @Override
    public Link create(Entry entry) {
        String known = search.known(List.of(entry)).get(entry.opportunity().toString());
        return link(known == null ? upsert(entry) : known);
    }

    /** 201 with a body when it is created, 200 with a body or 204 without when somebody was faster. */
    private String upsert(Entry entry) {
        String field = settings.fields().externalId();
        var answer = api.call(
                HttpMethod.PATCH,
                "/sobjects/Opportunity/%s/{id}".formatted(field),
                records.fresh(entry),
                entry.opportunity());
        if (answer.status() == 404) {
            throw new CrmFailure(
                    CrmFailure.Kind.REFUSED,
                    "Salesforce: Opportunity has no external id field %s. Create it or set upswell.crm.salesforce.fields.external-id."
                            .formatted(field));
        }
        String id = answer.body().path("id").asString("");
        return id.isEmpty() ? created(entry) : id;
    }

    private String created(Entry entry) {
        String id = search.known(List.of(entry)).get(entry.opportunity().toString());
        if (id == null) {
            throw new CrmFailure(CrmFailure.Kind.UNAVAILABLE, "Salesforce took the record but does not show it yet");
        }
        return id;
    }

    @Override
    public List<Outcome<Link>> createAll(List<Entry> entries) {
        if (entries.size() == 1) {
            return Crm.super.createAll(entries);
        }
        Map<String, String> known = search.known(entries);
        List<Entry> fresh = entries.stream()
                .filter(entry -> !known.containsKey(entry.opportunity().toString()))
                .toList();
        Map<UUID, Outcome<Link>> made = new HashMap<>();
        List<Outcome<String>> outcomes = collections.upsert(fresh);
        for (int n = 0; n < fresh.size(); n++) {
            Outcome<String> outcome = outcomes.get(n);
            made.put(
                    fresh.get(n).opportunity(),
                    new Outcome<>(outcome.done() == null ? null : link(outcome.done()), outcome.failure()));
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
            throw new CrmFailure(
                    CrmFailure.Kind.REFUSED, "Salesforce has no opportunity %s any more.".formatted(change.id()));
        }
    }

    @Override
    public List<Outcome<Change>> updateAll(List<Change> changes) {
        return changes.size() == 1 ? Crm.super.updateAll(changes) : collections.update(changes);
    }

    @Override
    public Map<String, Held> read(Collection<String> ids) {
        return search.byId(ids);
    }

    @Override
    public Map<UUID, Existing> existing(List<Entry> entries) {
        return search.open(entries);
    }

    @Override
    public Changes changesSince(@Nullable String cursor) {
        return feed.ours(cursor);
    }

    @Override
    public Strangers strangersSince(@Nullable String cursor) {
        return feed.others(cursor);
    }

    @Override
    public List<Check> test() {
        return new SalesforceCheck(api, settings).all(settings.stageMap());
    }

    private Link link(String id) {
        return new Link(id, records.url(id));
    }
}
