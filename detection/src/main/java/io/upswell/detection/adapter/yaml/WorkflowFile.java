package io.upswell.detection.adapter.yaml;

import io.upswell.detection.ResponseWorkflow;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** The workflow of {@code upswell.workflow.file}, else the PRD's own text. */
@Configuration(proxyBeanMethods = false)
class WorkflowFile {

    private static final String SHIPPED = "expansion_signal_response.yaml";

    @Bean
    ResponseWorkflow responseWorkflow(@Value("${upswell.workflow.file:}") String file) {
        return file.isBlank()
                ? read(SHIPPED, new ClassPathResource(SHIPPED))
                : read(file.strip(), new FileSystemResource(file.strip()));
    }

    private static ResponseWorkflow read(String name, Resource file) {
        try (InputStream bytes = file.getInputStream()) {
            return WorkflowReader.read(name, new UnicodeReader(bytes));
        } catch (IOException unreadable) {
            throw new WrongWorkflow(
                    name,
                    0,
                    "the file cannot be read: %s.".formatted(unreadable.getMessage()),
                    "Point upswell.workflow.file to a file that exists, or leave it out.");
        }
    }
}
