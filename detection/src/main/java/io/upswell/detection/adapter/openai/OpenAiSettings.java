package io.upswell.detection.adapter.openai;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the language model is.
 *
 * @param baseUrl up to and with the version, such as {@code http://localhost:11434/v1} for Ollama
 * @param apiKey {@code null} where none is asked for
 * @param model as its provider names it
 * @param timeout for a whole answer
 * @param temperature 0 for the answer that the model holds likeliest; empty for models that know none
 */
@ConfigurationProperties("upswell.analyst.openai")
record OpenAiSettings(
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @Nullable String apiKey,
        @Nullable String model,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("0") @Nullable Double temperature) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "%s at %s".formatted(model, baseUrl);
    }
}
