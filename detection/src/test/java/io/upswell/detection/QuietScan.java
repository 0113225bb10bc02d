package io.upswell.detection;

import io.upswell.detection.domain.ConversationAnalyst;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.Signals;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** A scan that has found nothing, where a test has no real one. */
@TestConfiguration(proxyBeanMethods = false)
class QuietScan {

    @Bean
    @Fallback
    Signals noSignals() {
        return accounts -> Map.of();
    }

    @Bean
    @Fallback
    Evaluations noEvaluations() {
        return accounts -> Map.of();
    }

    @Bean
    @Fallback
    ConversationAnalyst silentAnalyst() {
        return (conversation, priceBook) -> List.of();
    }
}
