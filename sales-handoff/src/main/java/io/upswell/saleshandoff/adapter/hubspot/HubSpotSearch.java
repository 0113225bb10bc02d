package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.StageMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Searches for deals. The index follows a change within seconds, so nothing relies on it being there at once.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/search/guide">Search the CRM</a>
 */
final class HubSpotSearch {

    private static final int PAGE = 100;

    /** A search shows its first ten thousand results. */
    private static final String DEEPEST = "10000";

    private final HubSpotApi api;
    private final HubSpotSettings settings;

    HubSpotSearch(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /** Deal ids by unique id, for as many entries as a page takes. */
    Map<String, String> ids(List<Entry> entries) {
        String unique = settings.properties().uniqueId();
        Map<String, String> ids = new HashMap<>();
        for (int from = 0; from < entries.size(); from += PAGE) {
            List<String> values = entries.subList(from, Math.min(entries.size(), from + PAGE)).stream()
                    .map(entry -> entry.opportunity().toString())
                    .toList();
            Map<String, Object> filter = values.size() == 1
                    ? Map.of("propertyName", unique, "operator", "EQ", "value", values.getFirst())
                    : Map.of("propertyName", unique, "operator", "IN", "values", values);
            search(List.of(filter), List.of(unique), null, null)
                    .path("results")
                    .forEach(deal -> ids.put(
                            deal.path("properties").path(unique).asString(),
                            deal.path("id").asString()));
        }
        return ids;
    }

    /** The oldest open deal of the company that is of the same type and not this entry's own. */
    Optional<JsonNode> open(Entry entry, String company, StageMap stages) {
        String unique = settings.properties().uniqueId();
        JsonNode found = search(
                List.of(
                        Map.of("propertyName", "associations.company", "operator", "EQ", "value", company),
                        Map.of("propertyName", "dealtype", "operator", "EQ", "value", settings.type(entry.kind())),
                        Map.of("propertyName", "dealstage", "operator", "NOT_IN", "values", stages.closed())),
                List.of("dealname", "dealstage", unique),
                "createdate",
                null);
        for (JsonNode deal : found.path("results")) {
            if (!deal.path("properties")
                    .path(unique)
                    .asString("")
                    .equals(entry.opportunity().toString())) {
                return Optional.of(deal);
            }
        }
        return Optional.empty();
    }

    /**
     * From the cursor's millisecond on: what has the same one is read twice rather than missed.
     *
     * @param unique whether the unique id is there: {@code HAS_PROPERTY} for ours, {@code NOT_HAS_PROPERTY} for others'
     * @param cursor a millisecond and, in the middle, a space and how far the pages since it were read
     */
    JsonNode changedSince(@Nullable String cursor, String unique, List<String> columns) {
        String[] parts = (cursor == null ? "0" : cursor).split(" ", 2);
        return search(
                List.of(
                        Map.of("propertyName", settings.properties().uniqueId(), "operator", unique),
                        Map.of("propertyName", "hs_lastmodifieddate", "operator", "GTE", "value", parts[0])),
                columns,
                "hs_lastmodifieddate",
                parts.length == 1 ? null : parts[1]);
    }

    static boolean more(JsonNode page) {
        return !after(page).isEmpty();
    }

    private static String after(JsonNode page) {
        return page.path("paging").path("next").path("after").asString("");
    }

    static String next(@Nullable String cursor, JsonNode page) {
        String after = after(page);
        JsonNode results = page.path("results");
        String from = cursor == null ? "0" : cursor.split(" ", 2)[0];
        boolean goOn = !after.isEmpty() && after.length() < DEEPEST.length();
        if (goOn || results.isEmpty()) {
            return goOn ? from + " " + after : from;
        }
        return Long.toString(
                HubSpotDeals.changedAt(results.path(results.size() - 1)).toEpochMilli());
    }

    private JsonNode search(
            List<Map<String, Object>> filters,
            List<String> columns,
            @Nullable String ascending,
            @Nullable String after) {
        List<String> sorts = ascending == null ? List.of() : List.of(ascending);
        return api.call(
                HttpMethod.POST,
                "/crm/v3/objects/deals/search",
                query(filters, columns, sorts, after == null ? "0" : after, PAGE));
    }

    /** All that HubSpot's description of a search names; a sort without a sign ascends. */
    static Map<String, Object> query(
            List<Map<String, Object>> filters, List<String> properties, List<String> sorts, String after, int limit) {
        return Map.of(
                "filterGroups",
                List.of(Map.of("filters", filters)),
                "properties",
                properties,
                "sorts",
                sorts,
                "after",
                after,
                "limit",
                limit);
    }
}
