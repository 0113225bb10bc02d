package io.upswell.saleshandoff;

import io.upswell.opportunities.OpportunityDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What this module's schema extends, as long as the modules below do not define it themselves. */
@TestConfiguration(proxyBeanMethods = false)
class BelowStandIns {

    @Bean
    GraphQlSourceBuilderCustomizer missingTypes() {
        String schema = schema();
        String missing = (schema.contains("\ntype Opportunity ") ? "" : "type Opportunity { id: ID! }\n")
                + (schema.contains("\nenum SignalType ")
                        ? ""
                        : "enum SignalType { USAGE_LIMIT_APPROACHING SEAT_OVERAGE }\n");
        return source -> {
            if (!missing.isEmpty()) {
                source.schemaResources(new ByteArrayResource(missing.getBytes(StandardCharsets.UTF_8)));
            }
        };
    }

    /** Sees nothing, like a viewer whose opportunity it is not. */
    @Bean
    @Conditional(NoOpportunities.class)
    OpportunityDesk blind() {
        return (OpportunityDesk) Proxy.newProxyInstance(
                OpportunityDesk.class.getClassLoader(),
                new Class<?>[] {OpportunityDesk.class},
                (desk, method, args) -> {
                    return switch (method.getName()) {
                        case "find" -> Map.of();
                        case "hashCode" -> 1;
                        case "equals" -> desk == args[0];
                        case "toString" -> "blind";
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    static class NoOpportunities implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !schema().contains("\ntype Opportunity ");
        }
    }

    private static String schema() {
        try {
            // Begins with a line's end, so that "extend type" is not taken for a type.
            return "\n"
                    + Arrays.stream(new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:graphql/**/*.graphqls"))
                            .map(BelowStandIns::text)
                            .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
