package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm.Change;
import io.upswell.saleshandoff.domain.Crm.Entry;
import io.upswell.saleshandoff.domain.Crm.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Many records a call. Salesforce answers 200 with a result for each, in their order; one that fails rolls nothing back.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections_upsert.htm">Upsert
 *     Records Using sObject Collections</a>
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections_update.htm">Update
 *     Multiple Records with Fewer Round-Trips</a>
 */
final class SalesforceCollections {

    /** As many as a collection takes. */
    private static final int COLLECTION = 200;

    private final SalesforceApi api;
    private final SalesforceRecords records;
    private final SalesforceSettings.Fields fields;

    SalesforceCollections(SalesforceApi api, SalesforceRecords records, SalesforceSettings.Fields fields) {
        this.api = api;
        this.records = records;
        this.fields = fields;
    }

    /** The ids. */
    List<Outcome<String>> upsert(List<Entry> entries) {
        List<Outcome<String>> outcomes = new ArrayList<>();
        String path = "/composite/sobjects/Opportunity/" + fields.externalId();
        for (int from = 0; from < entries.size(); from += COLLECTION) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + COLLECTION));
            JsonNode results = send(path, some, records::ofCollection);
            for (int n = 0; n < some.size(); n++) {
                JsonNode result = results.path(n);
                outcomes.add(outcome(result, result.path("id").asString("")));
            }
        }
        return outcomes;
    }

    List<Outcome<Change>> update(List<Change> changes) {
        List<Outcome<Change>> outcomes = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += COLLECTION) {
            List<Change> some = changes.subList(from, Math.min(changes.size(), from + COLLECTION));
            JsonNode results = send("/composite/sobjects", some, records::changedInCollection);
            for (int n = 0; n < some.size(); n++) {
                outcomes.add(outcome(results.path(n), some.get(n)));
            }
        }
        return outcomes;
    }

    private <T> JsonNode send(String path, List<T> some, Function<T, Map<String, Object>> record) {
        return api.call(
                        HttpMethod.PATCH,
                        path,
                        Map.of(
                                "allOrNone",
                                false,
                                "records",
                                some.stream().map(record).toList()))
                .body();
    }

    private static <T> Outcome<T> outcome(JsonNode result, T done) {
        return result.path("success").asBoolean(false)
                ? new Outcome<>(done, null)
                : new Outcome<>(
                        null, SalesforceErrors.ofRecord(result.path("errors").path(0)));
    }
}
