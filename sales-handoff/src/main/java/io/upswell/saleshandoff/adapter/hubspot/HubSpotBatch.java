package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Change;
import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.Crm.Held;
import io.upswell.saleshandoff.domain.Crm.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Many deals a call. A batch that holds a wrong one is refused as a whole, unless each of its inputs has a trace id: then
 * 207 says which of them failed. Whatever HubSpot does not name is sent once more, alone.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/crm-deals-v3/guide">Deals: batch</a>
 * @see <a href="https://developers.hubspot.com/docs/api-reference/error-handling">Error handling: multi-status
 *     errors</a>
 */
final class HubSpotBatch {

    /** As many as a batch takes. */
    private static final int BATCH = 100;

    private static final String DEALS = "/crm/v3/objects/deals/batch/";

    private final HubSpotApi api;
    private final HubSpotDeals deals;

    HubSpotBatch(HubSpotApi api, HubSpotDeals deals) {
        this.api = api;
        this.deals = deals;
    }

    /** The ids. */
    List<Outcome<String>> create(List<Entry> entries, Function<Entry, Outcome<String>> alone) {
        List<Outcome<String>> outcomes = new ArrayList<>();
        for (List<Entry> some : parts(entries)) {
            var answer = new HubSpotBatchAnswer(
                    send("create", some.stream().map(deals::freshInBatch).toList()),
                    "objectWriteTraceId",
                    deals::opportunity,
                    api.errors());
            for (Entry entry : some) {
                Outcome<String> named = answer.of(entry.opportunity().toString());
                outcomes.add(named == null ? alone.apply(entry) : named);
            }
        }
        return outcomes;
    }

    List<Outcome<Change>> update(List<Change> changes, Function<Change, Outcome<Change>> alone) {
        List<Outcome<Change>> outcomes = new ArrayList<>();
        for (List<Change> some : parts(changes)) {
            var answer = new HubSpotBatchAnswer(
                    send("update", some.stream().map(deals::changedInBatch).toList()),
                    "ids",
                    deal -> deal.path("id").asString(),
                    api.errors());
            for (Change change : some) {
                Outcome<String> named = answer.of(change.id());
                outcomes.add(
                        named == null
                                ? alone.apply(change)
                                : new Outcome<>(named.done() == null ? null : change, named.failure()));
            }
        }
        return outcomes;
    }

    /** A batch that was refused says nothing about its inputs. */
    private JsonNode send(String what, List<Map<String, Object>> inputs) {
        var answer = api.ask(HttpMethod.POST, DEALS + what, Map.of("inputs", inputs));
        if (answer.status() >= 300 && api.failure(answer).passing()) {
            throw api.failure(answer);
        }
        return answer.body();
    }

    /** Those that are gone are among the errors of a 207; all gone is a 404 or an empty list. */
    Map<String, Held> read(Collection<String> ids) {
        Map<String, Held> held = new HashMap<>();
        for (List<String> some : parts(List.copyOf(ids))) {
            api.call(HttpMethod.POST, DEALS + "read", HubSpotApi.reading(some, deals.columns()))
                    .path("results")
                    .forEach(deal -> held.put(deal.path("id").asString(), deals.held(deal)));
        }
        return held;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            parts.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return parts;
    }
}
