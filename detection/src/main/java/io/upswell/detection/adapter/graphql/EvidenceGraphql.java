package io.upswell.detection.adapter.graphql;

import io.upswell.detection.Signal;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a signal stands on: each fact named, so that it can be opened, and all of it as JSON. */
@Controller
class EvidenceGraphql {

    private final JsonMapper mapper;

    EvidenceGraphql(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @SchemaMapping(typeName = "Signal")
    List<ShownEvidence> evidence(Signal signal) {
        return signal.evidence().stream()
                .map(evidence -> {
                    JsonNode json = mapper.valueToTree(evidence);
                    return ShownEvidence.of(
                            evidence, json.path("kind").stringValue(), mapper.convertValue(json, Object.class));
                })
                .toList();
    }
}
