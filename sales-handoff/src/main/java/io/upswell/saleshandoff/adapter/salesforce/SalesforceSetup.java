package io.upswell.saleshandoff.adapter.salesforce;

import io.upswell.saleshandoff.domain.Crm;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Used while {@code upswell.crm.kind} is {@code salesforce}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SalesforceSettings.class)
@ConditionalOnProperty(name = "upswell.crm.kind", havingValue = "salesforce")
class SalesforceSetup {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Bean
    Crm salesforce(SalesforceSettings settings, JsonMapper json, Clock clock) {
        return crm(settings, json, clock);
    }

    static Crm crm(SalesforceSettings settings, JsonMapper json, Clock clock) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(settings.timeout());
        RestClient http = RestClient.builder().requestFactory(factory).build();
        var api = new SalesforceApi(settings, new SalesforceToken(settings, http, json, clock), http, json);
        return new SalesforceCrm(api, new SalesforceRecords(settings, owners(api), api::instance), settings);
    }

    /** A rep's user id as configured, else that of the active user with the e-mail; asked once. */
    private static SalesforceRecords.Owners owners(SalesforceApi api) {
        Map<String, String> known = new ConcurrentHashMap<>();
        return owner -> {
            if (owner == null || owner.crmId() != null || owner.email() == null) {
                return owner == null ? null : owner.crmId();
            }
            String id = known.computeIfAbsent(owner.email(), email -> user(api, email));
            return id.isEmpty() ? null : id;
        };
    }

    private static String user(SalesforceApi api, @Nullable String email) {
        return api
                .records("SELECT Id FROM User WHERE IsActive = true AND Email = %s LIMIT 1"
                        .formatted(Soql.list(List.of(String.valueOf(email)))))
                .stream()
                .map(user -> user.path("Id").asString(""))
                .findFirst()
                .orElse("");
    }
}
