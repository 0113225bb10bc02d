package io.upswell.notifications.adapter.schedule;

import io.upswell.notifications.domain.Escalation;
import io.upswell.notifications.domain.Ration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is to be told today is chosen a moment after it came up. */
@Component
class RationSchedule {

    private final Ration ration;
    private final Escalation escalation;

    RationSchedule(Ration ration, Escalation escalation) {
        this.ration = ration;
        this.escalation = escalation;
    }

    @Scheduled(fixedDelayString = "${upswell.alerts.round-interval:PT1S}")
    void share() {
        ration.share();
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void escalate() {
        escalation.look();
    }
}
