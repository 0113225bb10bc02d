package io.upswell.frontend.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that every decision is made by; its zone is the vendor's. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${upswell.zone:UTC}") ZoneId zone) {
        return new HindsightClock(Clock.system(zone));
    }
}
