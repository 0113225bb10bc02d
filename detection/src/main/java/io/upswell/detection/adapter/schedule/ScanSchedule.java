package io.upswell.detection.adapter.schedule;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.domain.ScanRounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/**
 * The daily scan by the workflow's cron, and every few seconds a look for scans that other nodes started or left
 * behind. {@code upswell.scan.daily=false} leaves scans to those who ask for them, and so the looks at single
 * accounts between scans.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScanSchedule implements SchedulingConfigurer {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final ScanRounds rounds;
    private final ResponseWorkflow workflow;
    private final Clock clock;
    private final boolean daily;

    ScanSchedule(
            ScanRounds rounds,
            ResponseWorkflow workflow,
            Clock clock,
            @Value("${upswell.scan.daily:true}") boolean daily) {
        this.rounds = rounds;
        this.workflow = workflow;
        this.clock = clock;
        this.daily = daily;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (daily && workflow.detect() != null) {
            tasks.addTriggerTask(rounds::daily, new CronTrigger(workflow.schedule(), clock.getZone()));
            tasks.addFixedDelayTask(rounds::revisit, LOOK_EVERY);
        }
        tasks.addFixedDelayTask(rounds::goOn, LOOK_EVERY);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        rounds.goOn();
    }
}
