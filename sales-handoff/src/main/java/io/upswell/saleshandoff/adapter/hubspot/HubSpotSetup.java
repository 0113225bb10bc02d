package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.saleshandoff.domain.Crm;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Used while {@code upswell.crm.kind} is {@code hubspot}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSpotSettings.class)
@ConditionalOnProperty(name = "upswell.crm.kind", havingValue = "hubspot")
class HubSpotSetup {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Bean
    Crm hubSpot(HubSpotSettings settings, JsonMapper json) {
        return crm(settings, json);
    }

    static Crm crm(HubSpotSettings settings, JsonMapper json) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(settings.timeout());
        RestClient http = RestClient.builder().requestFactory(factory).build();
        return new HubSpotCrm(new HubSpotApi(settings, http, json), settings);
    }
}
