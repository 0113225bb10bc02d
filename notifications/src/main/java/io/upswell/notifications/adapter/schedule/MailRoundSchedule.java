package io.upswell.notifications.adapter.schedule;

import io.upswell.notifications.domain.MailRound;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** For messages whose time to try again has come; new ones do not wait for it. */
@Component
class MailRoundSchedule {

    private final MailRound round;

    MailRoundSchedule(MailRound round) {
        this.round = round;
    }

    @Scheduled(fixedDelayString = "${upswell.slack.round-interval:PT5S}")
    void tick() {
        round.go();
    }
}
