package io.upswell.detection.adapter.openai;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.upswell.detection.SignalType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the model claims to have found, before anything of it is checked.
 *
 * @param subject id of a product, plan or competitor, empty where there is none
 * @param quote as the model says that the customer said it
 * @param confidence 0 to 1, as the model says
 */
record Claim(Kind kind, String subject, String quote, double confidence) {

    enum Kind {
        expansion_mention(SignalType.EXPANSION_MENTION),
        feature_interest(SignalType.FEATURE_INTEREST),
        competitor_displacement(SignalType.COMPETITOR_DISPLACEMENT),
        churn_risk(SignalType.COMPETITOR_DISPLACEMENT);

        final SignalType type;

        Kind(SignalType type) {
            this.type = type;
        }
    }

    record Answer(List<Claim> findings) {}

    /** The form of an {@link Answer}, and nothing else. */
    static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("findings")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty(
                                    "findings",
                                    JsonArraySchema.builder()
                                            .items(JsonObjectSchema.builder()
                                                    .addEnumProperty(
                                                            "kind",
                                                            Stream.of(Kind.values())
                                                                    .map(Kind::name)
                                                                    .toList())
                                                    .addStringProperty("subject", "an id of the price book, or empty")
                                                    .addStringProperty(
                                                            "quote", "one sentence, copied character by character")
                                                    .addNumberProperty("confidence", "0 to 1")
                                                    .required("kind", "subject", "quote", "confidence")
                                                    .additionalProperties(false)
                                                    .build())
                                            .build())
                            .required("findings")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();
}
