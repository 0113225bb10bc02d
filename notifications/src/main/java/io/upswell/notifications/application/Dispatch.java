package io.upswell.notifications.application;

import io.upswell.detection.Hindsight;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.MailRound;
import io.upswell.notifications.domain.Mailbox;
import io.upswell.notifications.domain.Postman;
import io.upswell.notifications.domain.QuietPolicy;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends a message on its way when its reader may be spoken to. */
@Service
class Dispatch {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.US);

    private final Postman postman;
    private final Mailbox mailbox;
    private final Contacts contacts;
    private final QuietPolicy policy;
    private final MailRound round;

    Dispatch(Postman postman, Mailbox mailbox, Contacts contacts, QuietPolicy policy, MailRound round) {
        this.postman = postman;
        this.mailbox = mailbox;
        this.contacts = contacts;
        this.policy = policy;
        this.round = round;
    }

    /** Edits come at once, since they make no sound. */
    void send(Letter letter, Instant now) {
        if (Hindsight.isOn()) {
            letter.keepInApplication(now, "It tells of the past, so nobody was sent it.", false);
            return;
        }
        Contact contact = contacts.findById(letter.recipient()).orElse(null);
        Instant clear = letter.unread() ? policy.clear(contact, now) : now;
        if (clear.isAfter(now)) {
            letter.hold(clear, "Quiet hours: it goes out %s.".formatted(words(clear.atZone(policy.zone(contact)))));
            return;
        }
        if ((!postman.connected() && !mailbox.connected()) || letter.inApplication()) {
            letter.keepInApplication(now);
            return;
        }
        letter.due(now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("mail-round").start(round::go);
            }
        });
    }

    static String words(ZonedDateTime at) {
        return WHEN.format(at);
    }
}
