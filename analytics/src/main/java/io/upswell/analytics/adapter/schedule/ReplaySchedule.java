package io.upswell.analytics.adapter.schedule;

import io.upswell.analytics.domain.ReplayRounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** At the start and now and then a look for replays that other nodes started or left behind. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReplaySchedule implements SchedulingConfigurer {

    private final ReplayRounds rounds;
    private final Duration lookEvery;

    ReplaySchedule(ReplayRounds rounds, @Value("${upswell.replay.look-every:20s}") Duration lookEvery) {
        this.rounds = rounds;
        this.lookEvery = lookEvery;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(rounds::goOn, lookEvery);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        rounds.goOn();
    }
}
