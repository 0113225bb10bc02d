package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm.Outcome;
import io.upswell.saleshandoff.domain.CrmFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a batch says about each of its inputs. */
final class HubSpotBatchAnswer {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, JsonNode> errors = new HashMap<>();
    private final HubSpotErrors meaning;

    /**
     * @param context what the context of an error calls its inputs
     * @param key of a record, the same that an error would name
     */
    HubSpotBatchAnswer(JsonNode answer, String context, Function<JsonNode, String> key, HubSpotErrors meaning) {
        this.meaning = meaning;
        answer.path("results")
                .forEach(record -> ids.put(key.apply(record), record.path("id").asString()));
        for (JsonNode error : answer.path("errors")) {
            error.path("context").path(context).forEach(input -> errors.put(input.asString(), error));
        }
    }

    /** The record's id or the failure; {@code null} where the answer does not say, or another record was faster. */
    @Nullable
    Outcome<String> of(String key) {
        String id = ids.get(key);
        JsonNode error = errors.get(key);
        if (id != null) {
            return new Outcome<>(id, null);
        }
        return error == null || HubSpotErrors.duplicate(error.toString()) ? null : new Outcome<>(null, failure(error));
    }

    private CrmFailure failure(JsonNode error) {
        return meaning.ofRecord(error);
    }
}
