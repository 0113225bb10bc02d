package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.DemoPresent;
import io.upswell.frontend.demo.past.PastLog.Progress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a simulated year, morning after morning: the facts that had arrived, the scan of nine o'clock, and what people
 * decided, all through the desks that real facts and people use. Cut off, it goes on where it was; told to the end, it
 * only keeps the facts of its accounts up to date.
 */
@Component
public class PastYear {

    private static final Logger log = LoggerFactory.getLogger(PastYear.class);
    private static final int LOG_EVERY = 60;

    private final PastLog past;
    private final Mornings mornings;
    private final int length;
    private final String crm;
    private volatile @Nullable Progress progress;

    PastYear(
            PastLog past,
            Mornings mornings,
            @Value("${upswell.demo-past:365}") int length,
            @Value("${upswell.crm.kind:embedded}") String crm) {
        this.past = past;
        this.mornings = mornings;
        this.length = length;
        this.crm = crm;
    }

    /**
     * What a page says about it.
     *
     * @param percent how much of it has been told
     * @param accounts that have a past
     */
    public record Told(LocalDate from, LocalDate until, int percent, int accounts) {}

    /** Empty where there is no simulated past. */
    public Optional<Told> told() {
        Progress known = progress == null ? past.read().orElse(null) : progress;
        progress = known;
        return Optional.ofNullable(known)
                .map(one -> new Told(
                        one.begunOn(),
                        one.toldUntil(),
                        one.over() ? 100 : (int) Math.min(99, days(one.begunOn(), one.toldUntil()) * 100 / length),
                        mornings.accounts()));
    }

    /** Tells what is missing up to the present, once the present itself has been looked at. */
    @EventListener
    void keepCurrent(DemoPresent present) throws Exception {
        if (length <= 0) {
            return;
        }
        if (!crm.equals("embedded")) {
            log.info("The demo's simulated past is left out: its deals would be written into {}", crm);
            return;
        }
        mornings.awaitPresent();
        LocalDate today = present.today();
        long start = System.nanoTime();
        Progress at = past.read().orElse(null);
        if (at == null) {
            log.info("Telling the demo's simulated past, {} days up to today", length);
            at = begin(today.minusDays(length));
        }
        if (at.over() && !at.toldUntil().isBefore(today)) {
            return;
        }
        boolean first = !at.over();
        mornings.resume(at.begunOn());
        while (first && at.toldUntil().isBefore(today.minusDays(1))) {
            at = step(at, at.toldUntil().plusDays(1));
        }
        if (first) {
            mornings.conclude(today.minusDays(1));
        }
        mornings.present(at.begunOn(), at.toldUntil(), today, first);
        keep(new Progress(at.begunOn(), today, true));
        if (first) {
            log.info(
                    "The simulated past is told, in {} s",
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private Progress begin(LocalDate begunOn) throws Exception {
        mornings.open(begunOn);
        return keep(new Progress(begunOn, begunOn, false));
    }

    private Progress step(Progress at, LocalDate morning) throws Exception {
        mornings.tell(at.begunOn(), morning);
        long told = days(at.begunOn(), morning);
        if (told % LOG_EVERY == 0) {
            log.info("The simulated past: {} of {} days told", told, length);
        }
        return keep(new Progress(at.begunOn(), morning, false));
    }

    private Progress keep(Progress now) {
        past.write(now);
        progress = now;
        return now;
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
