package io.upswell.frontend.demo;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.FactIntake;
import io.upswell.detection.ScanDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the demo portfolio in when there is no account yet, and tells it anew for today when it is of an earlier day
 * or was cut off half-way; then lets a scan run. An instance with accounts of its own is left alone.
 */
@Component
@ConditionalOnProperty(name = "upswell.demo", havingValue = "true", matchIfMissing = true)
class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final FactIntake intake;
    private final AccountDesk accounts;
    private final ScanDesk scans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoLoader(FactIntake intake, AccountDesk accounts, ScanDesk scans, ApplicationEventPublisher events, Clock clock) {
        this.intake = intake;
        this.accounts = accounts;
        this.scans = scans;
        this.events = events;
        this.clock = clock;
    }

    /** In the background: the application is ready at once, the portfolio some seconds later. */
    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        Thread.ofPlatform().daemon().name("demo").start(this::keepCurrent);
    }

    /** Also while the application runs on into the next day, well before the daily scan. */
    @Scheduled(cron = "${upswell.demo-refresh:0 30 5 * * *}", zone = "${upswell.zone:UTC}")
    synchronized void keepCurrent() {
        try {
            DemoPerson.ADMIN.act(() -> {
                LocalDate today = LocalDate.now(clock);
                if (isWanted(today)) {
                    load(today);
                }
                if (accounts.find(DemoPortfolio.FIRST_ACCOUNT).isPresent()) {
                    events.publishEvent(new DemoPresent(today));
                }
                return today;
            });
        } catch (Exception failed) {
            log.error(
                    "The demo portfolio could not be loaded. Start again: what is in already is not doubled. Or start"
                            + " with --upswell.demo=false and send facts of your own.",
                    failed);
        }
    }

    private boolean isWanted(LocalDate today) {
        if (accounts.find(DemoPortfolio.FIRST_ACCOUNT).isEmpty()) {
            return accounts.page(null, ScrollPosition.keyset(), 1).isEmpty();
        }
        return accounts.conversation(DemoPortfolio.LAST_FACT)
                .map(last -> last.occurredAt().atZone(ZoneOffset.UTC).toLocalDate())
                .filter(day -> !day.isBefore(today.minusDays(1)))
                .isEmpty();
    }

    private void load(LocalDate today) throws Exception {
        log.info("Loading the demo portfolio as of {}", today);
        long start = System.nanoTime();
        FactIntake.Receipt receipt;
        try (LineStream lines = new LineStream(new DemoPortfolio().facts(today))) {
            receipt = intake.take(lines, null, false);
        }
        if (receipt.rejected() > 0) {
            log.warn("{} facts of the demo were rejected, the first: {}", receipt.rejected(), receipt.errors());
        }
        scans.run(null);
        log.info(
                "Demo portfolio loaded: {} facts in {} s; the first scan is running",
                receipt.accepted(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
}
