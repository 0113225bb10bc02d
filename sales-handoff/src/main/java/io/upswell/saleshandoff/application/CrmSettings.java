package io.upswell.saleshandoff.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the CRM is talked to, whichever it is.
 *
 * @param lanes calls at a time
 * @param batch handoffs a call where the CRM takes many
 * @param lease until when a claimed write must be done before another process takes it
 * @param retryBase the first pause after a failure; doubled with each, up to a quarter of an hour
 * @param window calls that the circuit breaker looks at
 * @param openFor how long calls are held back once half of them failed
 */
@ConfigurationProperties("upswell.crm")
record CrmSettings(
        @DefaultValue("4") int lanes,
        @DefaultValue("25") int batch,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("2s") Duration retryBase,
        @DefaultValue("10") int window,
        @DefaultValue("30s") Duration openFor) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    Duration pause(int attempts) {
        Duration pause = retryBase.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
