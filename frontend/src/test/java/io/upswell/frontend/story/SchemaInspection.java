package io.upswell.frontend.story;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring says about schema fields without code behind them. */
record SchemaInspection(AtomicReference<SchemaReport> kept) {

    SchemaReport report() {
        return kept.get();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        SchemaInspection schemaInspection() {
            return new SchemaInspection(new AtomicReference<>());
        }

        @Bean
        GraphQlSourceBuilderCustomizer inspect(SchemaInspection inspection) {
            return builder -> builder.inspectSchemaMappings(inspection.kept()::set);
        }
    }
}
