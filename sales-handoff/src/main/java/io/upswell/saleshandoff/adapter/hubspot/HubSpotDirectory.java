package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.Crm.Owner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Ids that deals refer to: the company, the owner, the account itself. What was found is remembered.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-owners-v3/guide">Owners</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/account-account-info-v3/guide">Account
 *     information</a>
 */
final class HubSpotDirectory {

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final Map<String, String> companies = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private volatile @Nullable String portal;

    HubSpotDirectory(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.settings = settings;
        this.portal = settings.portalId();
    }

    /** {@code null} while HubSpot has no company with this account's id. */
    @Nullable
    String company(String account) {
        String property = settings.properties().companyId();
        if (property.isEmpty()) {
            return null;
        }
        String known = companies.get(account);
        if (known != null) {
            return known;
        }
        String found = api.call(
                        HttpMethod.POST,
                        "/crm/v3/objects/companies/search",
                        Map.of(
                                "filterGroups",
                                List.of(Map.of(
                                        "filters",
                                        List.of(Map.of("propertyName", property, "operator", "EQ", "value", account)))),
                                "limit",
                                1))
                .path("results")
                .path(0)
                .path("id")
                .asString("");
        if (found.isEmpty()) {
            return null;
        }
        companies.put(account, found);
        return found;
    }

    /** As configured for the rep, else by e-mail; {@code null} where HubSpot knows nobody. */
    @Nullable
    String owner(Entry entry) {
        Owner owner = entry.owner();
        if (owner == null || owner.crmId() != null || owner.email() == null) {
            return owner == null ? null : owner.crmId();
        }
        String id = owners.computeIfAbsent(
                owner.email(),
                email -> api.call(HttpMethod.GET, "/crm/v3/owners?email={email}&limit=1", null, email)
                        .path("results")
                        .path(0)
                        .path("id")
                        .asString(""));
        return id.isEmpty() ? null : id;
    }

    String portal() {
        String known = portal;
        if (known == null) {
            known = api.call(HttpMethod.GET, "/account-info/v3/details", null)
                    .path("portalId")
                    .asString("");
            portal = known;
        }
        return known;
    }
}
