package io.upswell.notifications.application;

import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Mailbox;
import io.upswell.notifications.domain.Postman;
import io.upswell.notifications.domain.Postman.Arrival;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the recipient in Slack and sends a message or edits it there. */
@Service
class Courier {

    private final Postman postman;
    private final Mailbox mailbox;
    private final Contacts contacts;
    private final TransactionOperations transactions;

    Courier(Postman postman, Mailbox mailbox, Contacts contacts, TransactionOperations transactions) {
        this.postman = postman;
        this.mailbox = mailbox;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    /** @return {@code null} when Slack has nobody of that name */
    @Nullable
    Arrival carry(Letter letter, boolean inDoubt) {
        Content content = letter.content();
        if (letter.delivery().place() != null) {
            return postman.edit(letter.delivery().place(), letter.mark(), content);
        }
        String user = slackUser(letter.recipient());
        if (user == null) {
            return null;
        }
        return postman.post(user, letter.mark(), letter.since(), content, inDoubt);
    }

    /** By e-mail only the first of a matter: an update would be another mail. @return whether it went */
    boolean mail(Letter letter) {
        String address =
                contacts.findById(letter.recipient()).map(Contact::email).orElse(null);
        if (!mailbox.connected() || address == null || !letter.unread()) {
            return false;
        }
        mailbox.send(address, letter.mark(), letter.content());
        return true;
    }

    private @Nullable String slackUser(String username) {
        Contact contact = contacts.findById(username).orElse(null);
        String email = contact == null ? null : contact.email();
        if (contact == null || contact.slackId() != null || email == null) {
            return contact == null ? null : contact.slackId();
        }
        String found = postman.find(email).orElse(null);
        if (found != null) {
            transactions.executeWithoutResult(tx -> contacts.findById(username)
                    .filter(now -> email.equals(now.email()))
                    .ifPresent(now -> contacts.save(now.found(found))));
        }
        return found;
    }
}
