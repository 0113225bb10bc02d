package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Deals in HubSpot. A deal carries the opportunity's id in a property with unique values: it is searched before it is
 * created, and because the search index lags behind, a creation that HubSpot refuses as a duplicate finds the deal by
 * that id.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-deals-v3/guide">Deals</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide">Properties: unique
 *     identifiers</a>
 */
final class HubSpotCrm implements Crm {

    private static final String DEALS = "/crm/v3/objects/deals";

    private final HubSpotApi api;
    private final HubSpotDeals deals;
    private final HubSpotCompanies companies;
    private final HubSpotSettings settings;
    private final HubSpotSearch search;
    private final HubSpotBatch batch;
    private final HubSpotFeed feed;

    HubSpotCrm(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
        this.companies = new HubSpotCompanies(api, settings);
        this.deals = new HubSpotDeals(settings, new HubSpotDirectory(api, settings), companies);
        this.search = new HubSpotSearch(api, settings);
        this.batch = new HubSpotBatch(api, deals);
        this.feed = new HubSpotFeed(search, deals, companies, settings);
    }

    @Override
    public String name() {
        return "HubSpot";
    }

    @Override
    public Link create(Entry entry) {
        String known = search.ids(List.of(entry)).get(entry.opportunity().toString());
        return deals.link(known == null ? made(entry) : known);
    }

    @Override
    public List<Outcome<Link>> createAll(List<Entry> entries) {
        if (entries.size() == 1) {
            return Crm.super.createAll(entries);
        }
        Map<String, String> known = search.ids(entries);
        List<Entry> fresh = entries.stream()
                .filter(entry -> !known.containsKey(entry.opportunity().toString()))
                .toList();
        Map<UUID, Outcome<String>> made = new HashMap<>();
        List<Outcome<String>> outcomes = batch.create(fresh, this::alone);
        for (int n = 0; n < fresh.size(); n++) {
            made.put(fresh.get(n).opportunity(), outcomes.get(n));
        }
        return entries.stream()
                .map(entry -> linked(made.getOrDefault(
                        entry.opportunity(),
                        new Outcome<>(known.get(entry.opportunity().toString()), null))))
                .toList();
    }

    private Outcome<Link> linked(Outcome<String> made) {
        return new Outcome<>(made.done() == null ? null : deals.link(made.done()), made.failure());
    }

    private Outcome<String> alone(Entry entry) {
        try {
            return new Outcome<>(made(entry), null);
        } catch (CrmFailure failure) {
            return new Outcome<>(null, failure);
        }
    }

    private String made(Entry entry) {
        var answer = api.ask(HttpMethod.POST, DEALS, deals.fresh(entry));
        if (HubSpotErrors.duplicate(answer.status(), answer.text())) {
            return byUniqueId(entry.opportunity());
        }
        if (answer.status() >= 300) {
            throw api.failure(answer);
        }
        return answer.body().path("id").asString();
    }

    private String byUniqueId(UUID opportunity) {
        JsonNode deal = api.call(
                HttpMethod.GET,
                DEALS + "/{id}?idProperty={property}",
                null,
                opportunity,
                settings.properties().uniqueId());
        String id = deal.path("id").asString("");
        if (id.isEmpty()) {
            throw new CrmFailure(
                    CrmFailure.Kind.UNAVAILABLE, "HubSpot says the deal is there and does not show it yet");
        }
        return id;
    }

    @Override
    public void update(Change change) {
        var answer = api.ask(HttpMethod.PATCH, DEALS + "/{id}", deals.changed(change), change.id());
        if (answer.status() == 404) {
            throw new CrmFailure(CrmFailure.Kind.REFUSED, "HubSpot has no deal %s any more.".formatted(change.id()));
        }
        if (answer.status() >= 300) {
            throw api.failure(answer);
        }
    }

    @Override
    public List<Outcome<Change>> updateAll(List<Change> changes) {
        return changes.size() == 1 ? Crm.super.updateAll(changes) : batch.update(changes, this::alone);
    }

    private Outcome<Change> alone(Change change) {
        return Crm.super.updateAll(List.of(change)).getFirst();
    }

    @Override
    public Map<String, Held> read(Collection<String> ids) {
        return batch.read(ids);
    }

    @Override
    public Map<UUID, Existing> existing(List<Entry> entries) {
        Map<UUID, Existing> existing = new HashMap<>();
        for (Entry entry : entries) {
            String company = companies.of(entry.account());
            if (company != null) {
                search.open(entry, company, settings.stageMap())
                        .ifPresent(deal -> existing.put(entry.opportunity(), deals.existing(deal)));
            }
        }
        return existing;
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
        return new HubSpotCheck(api, settings).all(settings.stageMap());
    }
}
