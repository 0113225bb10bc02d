package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.StageMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @see <a href="https://developers.hubspot.com/docs/api-reference/search/guide">Search the CRM</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide">Properties: unique
 *     identifiers</a>
 */
final class HubSpotCrm implements Crm {

    /** As many as a batch takes. */
    private static final int BATCH = 100;

    private static final String DEALS = "/crm/v3/objects/deals";

    private final HubSpotApi api;
    private final HubSpotDeals deals;
    private final HubSpotSettings settings;
    private final HubSpotSearch search;
    private final StageMap stages;
    private final HubSpotCheck check;

    HubSpotCrm(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
        this.search = new HubSpotSearch(api, settings);
        this.deals = new HubSpotDeals(settings, new HubSpotDirectory(api, settings));
        this.stages = settings.stageMap();
        this.check = new HubSpotCheck(api, settings);
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
        Map<String, String> known = search.ids(entries);
        List<Outcome<Link>> outcomes = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                String id = known.get(entry.opportunity().toString());
                outcomes.add(new Outcome<>(deals.link(id == null ? made(entry) : id), null));
            } catch (CrmFailure failure) {
                outcomes.add(new Outcome<>(null, failure));
            }
        }
        return outcomes;
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
            throw gone(change.id());
        }
        if (answer.status() >= 300) {
            throw api.failure(answer);
        }
    }

    @Override
    public List<Outcome<Change>> updateAll(List<Change> changes) {
        if (changes.size() == 1) {
            return Crm.super.updateAll(changes);
        }
        List<Outcome<Change>> outcomes = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += BATCH) {
            outcomes.addAll(batch(changes.subList(from, Math.min(changes.size(), from + BATCH))));
        }
        return outcomes;
    }

    /** 207 tells which of a batch failed; whatever HubSpot does not name is sent once more, alone. */
    private List<Outcome<Change>> batch(List<Change> changes) {
        var answer = api.ask(
                HttpMethod.POST,
                DEALS + "/batch/update",
                Map.of("inputs", changes.stream().map(deals::changedInBatch).toList()));
        if (answer.status() >= 300 && api.failure(answer).passing()) {
            throw api.failure(answer);
        }
        Map<String, CrmFailure> failed = failures(answer.body());
        Set<String> done = new HashSet<>();
        answer.body().path("results").forEach(deal -> done.add(deal.path("id").asString()));
        return changes.stream()
                .map(change -> {
                    CrmFailure failure = failed.get(change.id());
                    return done.contains(change.id()) || failure != null
                            ? new Outcome<>(failure == null ? change : null, failure)
                            : Crm.super.updateAll(List.of(change)).getFirst();
                })
                .toList();
    }

    private static Map<String, CrmFailure> failures(JsonNode answer) {
        Map<String, CrmFailure> failed = new HashMap<>();
        for (JsonNode error : answer.path("errors")) {
            for (JsonNode id : error.path("context").path("ids")) {
                failed.put(id.asString(), HubSpotErrors.ofRecord(error));
            }
        }
        return failed;
    }

    /** Those that are gone are among the errors of a 207; all gone is a 404 or an empty list. */
    @Override
    public Map<String, Held> read(Collection<String> ids) {
        Map<String, Held> held = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            JsonNode answer = api.call(
                    HttpMethod.POST,
                    DEALS + "/batch/read",
                    Map.of(
                            "properties",
                            deals.columns(),
                            "inputs",
                            all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                                    .map(id -> Map.of("id", id))
                                    .toList()));
            answer.path("results").forEach(deal -> held.put(deal.path("id").asString(), deals.held(deal)));
        }
        return held;
    }

    @Override
    public Map<UUID, Existing> existing(List<Entry> entries) {
        Map<UUID, Existing> existing = new HashMap<>();
        for (Entry entry : entries) {
            String company = deals.company(entry.account());
            if (company != null) {
                search.open(entry, company, stages)
                        .ifPresent(deal -> existing.put(
                                entry.opportunity(),
                                new Existing(
                                        deals.link(deal.path("id").asString()),
                                        deal.path("properties").path("dealname").asString(""),
                                        deal.path("properties")
                                                .path("dealstage")
                                                .asString(""))));
            }
        }
        return existing;
    }

    @Override
    public Changes changesSince(@Nullable String cursor) {
        JsonNode page = search.changedSince(cursor, deals.columns());
        List<Held> held = new ArrayList<>();
        page.path("results").forEach(deal -> held.add(deals.held(deal)));
        String after = page.path("paging").path("next").path("after").asString("");
        return new Changes(held, HubSpotSearch.next(cursor, held, after), !after.isEmpty());
    }

    @Override
    public List<Check> test() {
        return check.all(stages);
    }

    private static CrmFailure gone(String id) {
        return new CrmFailure(CrmFailure.Kind.REFUSED, "HubSpot has no deal %s any more.".formatted(id));
    }
}
