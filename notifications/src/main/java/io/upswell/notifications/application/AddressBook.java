package io.upswell.notifications.application;

import io.upswell.notifications.Recipients;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AddressBook implements Recipients {

    private final Contacts contacts;

    AddressBook(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void register(String username, String displayName, @Nullable String email, @Nullable String slackId) {
        contacts.save(contacts.findById(username)
                .map(known -> known.with(displayName, email, slackId))
                .orElseGet(() -> Contact.of(username, displayName, email, slackId)));
    }

    @Override
    public void reportsTo(String username, @Nullable String manager) {
        contacts.findById(username).ifPresent(contact -> contacts.save(contact.reportsTo(manager)));
    }
}
