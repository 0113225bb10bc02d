package io.upswell.detection.adapter.graphql;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence of every kind in one shape: its plain words, what a quote needs, and all of it as JSON. */
@Controller
class EvidenceGraphql {

    private final JsonMapper mapper;

    EvidenceGraphql(JsonMapper mapper) {
        this.mapper = mapper;
    }

    record Shown(
            String kind,
            String summary,
            @Nullable String quote,
            @Nullable String speaker,
            @Nullable String conversation,
            @Nullable Instant occurredAt,
            Object data) {}

    @SchemaMapping(typeName = "Signal")
    List<Shown> evidence(Signal signal) {
        return signal.evidence().stream().map(this::shown).toList();
    }

    private Shown shown(Evidence evidence) {
        JsonNode json = mapper.valueToTree(evidence);
        String kind = json.path("kind").stringValue();
        Object data = mapper.convertValue(json, Object.class);
        return evidence instanceof Evidence.Quote quote
                ? new Shown(
                        kind,
                        quote.summary(),
                        quote.quote(),
                        quote.speaker(),
                        quote.conversation(),
                        quote.occurredAt(),
                        data)
                : new Shown(kind, evidence.summary(), null, null, null, null, data);
    }
}
