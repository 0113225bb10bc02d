package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Owner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Ids that deals refer to: the owner, the account of HubSpot itself. What was found is remembered.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-owners-v3/guide">Owners</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/account-account-info-v3/guide">Account
 *     information</a>
 */
final class HubSpotDirectory {

    private final HubSpotApi api;
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private volatile @Nullable String portal;

    HubSpotDirectory(HubSpotApi api, HubSpotSettings settings) {
        this.api = api;
        this.portal = settings.portalId();
    }

    /** As configured for the rep, else by e-mail; {@code null} where HubSpot knows nobody. */
    @Nullable
    String owner(@Nullable Owner owner) {
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
