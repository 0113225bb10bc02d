package io.upswell.detection.application;

import io.upswell.detection.ResponseWorkflow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workflow by which signals are answered, as a value for all modules. */
@Configuration(proxyBeanMethods = false)
class Workflow {

    @Bean
    ResponseWorkflow responseWorkflow() {
        return ResponseWorkflow.PRD;
    }
}
