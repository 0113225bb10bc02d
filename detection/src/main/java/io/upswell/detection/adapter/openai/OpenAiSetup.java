package io.upswell.detection.adapter.openai;

import io.upswell.detection.domain.LanguageModel;
import io.upswell.detection.domain.RemoteAnalyst;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Used while {@code upswell.analyst.kind} is {@code openai}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenAiSettings.class)
@ConditionalOnProperty(name = "upswell.analyst.kind", havingValue = "openai")
class OpenAiSetup {

    @Bean
    OpenAiChat openAiChat(OpenAiSettings settings) {
        return new OpenAiChat(settings);
    }

    @Bean
    LanguageModel languageModel(OpenAiChat chat) {
        return new OpenAiWriter(chat);
    }

    @Bean
    RemoteAnalyst remoteAnalyst(OpenAiChat chat, JsonMapper json) {
        return new OpenAiAnalyst(chat, json);
    }
}
