package io.upswell.notifications.application;

import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.QuietPolicy;
import io.upswell.notifications.domain.Ration;
import io.upswell.notifications.domain.Rations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives each person the weightiest alerts of the day as messages of their own, and puts the rest into the digest. */
@Service
class DailyChoice implements Ration {

    /** Even while a large scan goes on nobody waits longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(DailyChoice.class);

    private final Rations rations;
    private final Letters letters;
    private final Contacts contacts;
    private final Dispatch dispatch;
    private final Digests digests;
    private final QuietPolicy policy;
    private final TransactionOperations transactions;
    private final Clock clock;

    DailyChoice(
            Rations rations,
            Letters letters,
            Contacts contacts,
            Dispatch dispatch,
            Digests digests,
            QuietPolicy policy,
            TransactionOperations transactions,
            Clock clock) {
        this.rations = rations;
        this.letters = letters;
        this.contacts = contacts;
        this.dispatch = dispatch;
        this.digests = digests;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void share() {
        Instant now = clock.instant();
        for (String recipient : rations.waiting(now.minus(policy.gather()), now.minus(PATIENCE))) {
            each(recipient, () -> choose(recipient, now));
        }
        for (String recipient : rations.digests(now)) {
            each(recipient, () -> digests.write(recipient, now));
        }
    }

    private void each(String recipient, Runnable work) {
        try {
            transactions.executeWithoutResult(tx -> {
                rations.takeTurn(recipient);
                work.run();
            });
        } catch (RuntimeException failed) {
            LOG.warn("What {} is to hear waits for the next round", recipient, failed);
        }
    }

    private void choose(String recipient, Instant now) {
        Contact contact = contacts.findById(recipient).orElse(null);
        Instant clear = policy.clear(contact, now);
        LocalDate day = policy.day(contact, now);
        int used = rations.pushed(recipient, day);
        for (UUID id : rations.candidates(recipient, now)) {
            Letter letter = letters.findOneById(id).orElseThrow();
            if (letter.turn().candidateSince() == null) {
                continue;
            }
            if (clear.isAfter(now)) {
                letter.stand(clear, "Quiet hours: its turn comes " + words(contact, clear) + ".");
            } else if (used < policy.dailyBudget()) {
                letter.choose(now);
                rations.record(letter, day, now);
                dispatch.send(letter, now);
                used++;
            } else {
                Instant digest = policy.nextDigest(contact, now);
                letter.leaveForDigest(
                        digest,
                        "%d alerts a day are the most; it comes in the digest of %s."
                                .formatted(policy.dailyBudget(), words(contact, digest)));
            }
            letters.save(letter);
        }
    }

    private String words(@Nullable Contact contact, Instant at) {
        return Dispatch.words(at.atZone(policy.zone(contact)));
    }
}
