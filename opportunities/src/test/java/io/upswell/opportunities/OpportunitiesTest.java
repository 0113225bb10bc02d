package io.upswell.opportunities;

import io.upswell.detection.AccountDesk;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.test.EnableScenarios;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** This module with a real database; one context for all tests that wear it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@EnableScenarios
@Import({
    TestDatabase.class,
    TestClock.Configuration.class,
    Events.class,
    OpportunitiesTest.NoAccounts.class,
    OpportunitiesTest.AccountTypes.class
})
public @interface OpportunitiesTest {

    /** Knows no account, so that an opportunity shows the one that its signals came with. */
    @TestConfiguration(proxyBeanMethods = false)
    class NoAccounts {
        @Bean
        @Primary
        AccountDesk noAccounts() {
            return (AccountDesk) Proxy.newProxyInstance(
                    AccountDesk.class.getClassLoader(),
                    new Class<?>[] {AccountDesk.class},
                    (proxy, method, arguments) -> {
                        if (method.getReturnType() == Map.class) {
                            return Map.of();
                        }
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    /** The few fields of detection's schema that these tests ask for, only where detection brings none. */
    @TestConfiguration(proxyBeanMethods = false)
    class AccountTypes {
        @Bean
        GraphQlSourceBuilderCustomizer accountTypes() {
            boolean published = new ClassPathResource("graphql/accounts.graphqls").exists();
            return builder -> {
                if (!published) {
                    builder.schemaResources(new ByteArrayResource("""
                            type Account { id: ID! name: String! }
                            type Signal { id: ID! type: SignalType! details: String! strength: Float! }
                            enum SignalType {
                              USAGE_LIMIT_APPROACHING SEAT_OVERAGE FEATURE_INTEREST EXPANSION_MENTION
                              NEW_TEAM_ONBOARDING API_USAGE_GROWTH COMPETITOR_DISPLACEMENT
                            }""".getBytes(StandardCharsets.UTF_8)));
                }
            };
        }
    }
}
