package io.upswell.saleshandoff.adapter.hubspot;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Which company is which account of Upswell's, by a property of the company.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-companies-v3/guide">Companies</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide">Associations: retrieve
 *     associated records</a>
 */
final class HubSpotCompanies {

    private final HubSpotApi api;
    private final String property;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    HubSpotCompanies(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.property = settings.properties().companyId();
    }

    /** {@code null} while HubSpot has no company with this account's id. What was found is remembered. */
    @Nullable
    String of(String account) {
        if (property.isEmpty()) {
            return null;
        }
        String found = known.get(account);
        if (found == null) {
            found = search(account);
            if (!found.isEmpty()) {
                known.put(account, found);
            }
        }
        return found.isEmpty() ? null : found;
    }

    private String search(String account) {
        Map<String, Object> filter = Map.of("propertyName", property, "operator", "EQ", "value", account);
        return api.call(
                        HttpMethod.POST,
                        "/crm/v3/objects/companies/search",
                        HubSpotSearch.query(List.of(filter), List.of(property), List.of(), "0", 1))
                .path("results")
                .path(0)
                .path("id")
                .asString("");
    }

    /** Account by deal id, for at most a page of deals; a deal of none is left out. */
    Map<String, String> accounts(Collection<String> deals) {
        Map<String, String> companies = new HashMap<>();
        if (!deals.isEmpty()) {
            api.call(
                            HttpMethod.POST,
                            "/crm/v4/associations/deals/companies/batch/read",
                            Map.of("inputs", HubSpotApi.ids(deals)))
                    .path("results")
                    .forEach(one -> companies.put(one.at("/from/id").asString(), primary(one.path("to"))));
        }
        Map<String, String> accounts = new HashMap<>();
        if (!companies.isEmpty()) {
            api.call(
                            HttpMethod.POST,
                            "/crm/v3/objects/companies/batch/read",
                            HubSpotApi.reading(new HashSet<>(companies.values()), List.of(property)))
                    .path("results")
                    .forEach(company -> accounts.put(
                            company.path("id").asString(),
                            company.path("properties").path(property).asString("")));
        }
        companies.replaceAll((deal, company) -> accounts.getOrDefault(company, ""));
        companies.values().removeIf(String::isEmpty);
        return companies;
    }

    /** A deal may have several companies; one of them is the primary one. */
    private static String primary(JsonNode companies) {
        for (JsonNode company : companies) {
            for (JsonNode type : company.path("associationTypes")) {
                if (type.path("typeId").asInt() == HubSpotDeals.DEAL_TO_PRIMARY_COMPANY) {
                    return company.path("toObjectId").asString();
                }
            }
        }
        return companies.path(0).path("toObjectId").asString("");
    }
}
