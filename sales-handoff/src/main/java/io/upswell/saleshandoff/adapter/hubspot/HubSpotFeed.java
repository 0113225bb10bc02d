package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Changes;
import io.upswell.saleshandoff.domain.Crm.End;
import io.upswell.saleshandoff.domain.Crm.Held;
import io.upswell.saleshandoff.domain.Crm.Stranger;
import io.upswell.saleshandoff.domain.Crm.Strangers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was changed in HubSpot, page by page: Upswell's own deals, and those that people made without it.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/search/guide">Search the CRM</a>
 */
final class HubSpotFeed {

    private static final String CHANGED = "hs_lastmodifieddate";

    private final HubSpotSearch search;
    private final HubSpotDeals deals;
    private final HubSpotCompanies companies;
    private final HubSpotSettings.Properties names;

    HubSpotFeed(HubSpotSearch search, HubSpotDeals deals, HubSpotCompanies companies, HubSpotSettings settings) {
        this.search = search;
        this.deals = deals;
        this.companies = companies;
        this.names = settings.properties();
    }

    Changes ours(@Nullable String cursor) {
        JsonNode page = search.changedSince(cursor, "HAS_PROPERTY", deals.columns());
        List<Held> held = new ArrayList<>();
        page.path("results").forEach(deal -> held.add(deals.held(deal)));
        return new Changes(held, HubSpotSearch.next(cursor, page), HubSpotSearch.more(page));
    }

    Strangers others(@Nullable String cursor) {
        if (names.companyId().isEmpty()) {
            return new Strangers(List.of(), "0", false);
        }
        List<String> columns = Stream.of(
                        "dealname",
                        "dealtype",
                        "amount",
                        "createdate",
                        "closedate",
                        "hs_is_closed",
                        "hs_is_closed_won",
                        CHANGED,
                        names.currency())
                .filter(name -> !name.isEmpty())
                .toList();
        JsonNode page = search.changedSince(cursor, "NOT_HAS_PROPERTY", columns);
        List<String> ids = new ArrayList<>();
        page.path("results").forEach(deal -> ids.add(deal.path("id").asString()));
        Map<String, String> accounts = companies.accounts(ids);
        List<Stranger> found = new ArrayList<>();
        for (JsonNode deal : page.path("results")) {
            String account = accounts.get(deal.path("id").asString());
            if (account != null) {
                found.add(stranger(deal, account));
            }
        }
        return new Strangers(found, HubSpotSearch.next(cursor, page), HubSpotSearch.more(page));
    }

    private Stranger stranger(JsonNode deal, String account) {
        String id = deal.path("id").asString();
        JsonNode properties = deal.path("properties");
        String amount = text(properties, "amount");
        return new Stranger(
                id,
                deals.link(id).url(),
                account,
                properties.path("dealname").asString(""),
                text(properties, "dealtype"),
                Instant.parse(deal.path("createdAt").asString()),
                amount == null ? null : new BigDecimal(amount),
                names.currency().isEmpty() ? null : text(properties, names.currency()),
                end(properties),
                HubSpotDeals.changedAt(deal));
    }

    private static @Nullable End end(JsonNode properties) {
        String closed = text(properties, "closedate");
        return closed == null || !"true".equals(text(properties, "hs_is_closed"))
                ? null
                : new End("true".equals(text(properties, "hs_is_closed_won")), Instant.parse(closed));
    }

    private static @Nullable String text(JsonNode properties, String name) {
        String text = properties.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
