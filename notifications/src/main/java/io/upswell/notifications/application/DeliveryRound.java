package io.upswell.notifications.application;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.MailRound;
import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Outbox.Errand;
import io.upswell.notifications.domain.Postman;
import io.upswell.notifications.domain.Postman.Arrival;
import io.upswell.notifications.domain.Undelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings due messages to Slack, outside any transaction: claim, deliver, record. Whoever dies in between leaves a
 * message in doubt, and the next one looks in Slack before sending.
 */
@Service
class DeliveryRound implements MailRound {

    private static final int BATCH = 10;
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    private final Outbox outbox;
    private final Letters letters;
    private final Courier courier;
    private final Postman postman;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final BackOff backOff;
    /** Longer than all calls for one batch may take. */
    private final Duration lease;
    /** Between two messages to the same person. */
    private final Duration pace;

    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicInteger calls = new AtomicInteger();

    DeliveryRound(
            Outbox outbox,
            Letters letters,
            Courier courier,
            Postman postman,
            TransactionOperations transactions,
            Clock clock,
            @Value("${upswell.slack.lease:PT10M}") Duration lease,
            @Value("${upswell.slack.pace:PT1S}") Duration pace,
            @Value("${upswell.slack.back-off:PT10S}") Duration firstWait) {
        this.outbox = outbox;
        this.letters = letters;
        this.courier = courier;
        this.postman = postman;
        this.transactions = transactions;
        this.clock = clock;
        this.backOff = new BackOff(clock.getZone(), firstWait);
        this.lease = lease;
        this.pace = pace;
    }

    @Override
    public void go() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = calls.get();
            try {
                deliverAll();
            } catch (RuntimeException failed) {
                LOG.warn("The round of messages broke off; the next one goes on.", failed);
            }
        } while (!calls.compareAndSet(seen, 0));
    }

    private void deliverAll() {
        List<Errand> errands;
        do {
            if (clock.instant().isBefore(quietUntil.get())) {
                return;
            }
            errands = transactions.execute(tx -> outbox.claim(clock.instant(), lease, pace, BATCH));
            Duration wait = null;
            for (Errand errand : errands) {
                wait = wait == null ? deliver(errand) : putBack(errand, wait);
            }
        } while (!errands.isEmpty());
    }

    /** @return how long everybody is to wait, {@code null} when nobody has to */
    private @Nullable Duration deliver(Errand errand) {
        Letter letter =
                transactions.execute(tx -> letters.findOneById(errand.message()).orElseThrow());
        try {
            if (!postman.connected() || letter.inApplication()) {
                boolean mailed = courier.mail(letter);
                record(errand.message(), at -> at.keepInApplication(clock.instant(), null, mailed));
                return null;
            }
            Arrival arrival = courier.carry(letter, errand.inDoubt());
            if (arrival == null) {
                boolean mailed = courier.mail(letter);
                String reason = "Slack knows no user for %s, so the message is kept here%s."
                        .formatted(letter.recipient(), mailed ? " and went by e-mail" : "");
                record(errand.message(), at -> at.keepInApplication(clock.instant(), reason, mailed));
            } else {
                record(errand.message(), at -> at.arrived(arrival.place(), arrival.fingerprint(), clock.instant()));
            }
            return null;
        } catch (Undelivered undelivered) {
            Instant now = clock.instant();
            record(errand.message(), at -> backOff.apply(at, undelivered, errand.inDoubt(), now));
            if (undelivered.kind() != Undelivered.Kind.BUSY) {
                return null;
            }
            quietUntil.set(now.plus(backOff.wait(undelivered)));
            return backOff.wait(undelivered);
        }
    }

    private Duration putBack(Errand errand, Duration wait) {
        Instant now = clock.instant();
        record(errand.message(), at -> backOff.busy(at, errand.inDoubt(), now.plus(wait)));
        return wait;
    }

    private void record(UUID message, Consumer<Letter> outcome) {
        transactions.executeWithoutResult(tx -> {
            Letter letter = letters.findOneById(message).orElseThrow();
            outcome.accept(letter);
            letters.save(letter);
        });
    }
}
