package io.upswell.notifications.application;

import io.upswell.notifications.domain.QuietHours;
import io.upswell.notifications.domain.QuietPolicy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuietSettings {

    @Bean
    QuietPolicy quietPolicy(
            @Value("${upswell.alerts.daily-budget:3}") int dailyBudget,
            @Value("${upswell.alerts.digest-at:16:00}") String digestAt,
            @Value("${upswell.alerts.quiet-hours:}") String quietHours,
            @Value("${upswell.alerts.gather:PT3S}") Duration gather,
            @Value("${upswell.alerts.escalate-after:3}") int escalateAfter,
            Clock clock) {
        if (dailyBudget < 0 || escalateAfter < 1) {
            throw new IllegalStateException(
                    "upswell.alerts.daily-budget is 0 or more, upswell.alerts.escalate-after 1 or more.");
        }
        try {
            return new QuietPolicy(
                    dailyBudget,
                    LocalTime.parse(digestAt),
                    quietHours.isBlank() ? null : QuietHours.parse(quietHours),
                    gather,
                    escalateAfter,
                    clock.getZone());
        } catch (DateTimeException wrong) {
            throw new IllegalStateException(
                    "upswell.alerts.digest-at reads like 16:00, upswell.alerts.quiet-hours like 18:00-08:00. "
                            + wrong.getMessage(),
                    wrong);
        }
    }
}
