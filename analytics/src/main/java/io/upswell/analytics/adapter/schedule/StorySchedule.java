package io.upswell.analytics.adapter.schedule;

import io.upswell.analytics.domain.StoryRounds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was written down is in the figures a moment later. */
@Component
class StorySchedule {

    private final StoryRounds rounds;

    StorySchedule(StoryRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(fixedDelayString = "${upswell.analytics.tell-every:300ms}")
    void tell() {
        rounds.tell();
    }
}
