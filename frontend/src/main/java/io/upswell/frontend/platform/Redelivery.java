package io.upswell.frontend.platform;

import java.time.Duration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives events whose listener failed another try, a minute later and without end; listeners are idempotent. */
@Component
class Redelivery {

    private static final Duration AFTER = Duration.ofMinutes(1);

    private final FailedEventPublications failed;

    Redelivery(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void again() {
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(AFTER).withBatchSize(500));
    }
}
