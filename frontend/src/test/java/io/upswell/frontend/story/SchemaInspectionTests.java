package io.upswell.frontend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The inspection that {@link ContractTests} relies on does fail where a field has no code behind it. */
class SchemaInspectionTests {

    @Test
    void aFieldWithoutCodeIsReported() {
        var report = new AtomicReference<SchemaReport>();
        GraphQlSource.schemaResourceBuilder()
                .schemaResources(
                        new ByteArrayResource("type Query { nobody: String }".getBytes(StandardCharsets.UTF_8)))
                .inspectSchemaMappings(report::set)
                .build();
        assertThat(report.get().unmappedFields().toString()).contains("nobody");
    }
}
