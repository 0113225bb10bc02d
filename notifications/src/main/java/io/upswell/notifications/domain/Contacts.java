package io.upswell.notifications.domain;

import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The people whom messages can reach. */
@SecondaryPort
public interface Contacts {

    Contact save(Contact contact);

    Optional<Contact> findById(String username);

    Optional<Contact> findFirstBySlackId(String slackId);

    Optional<Contact> findFirstByEmailIgnoreCase(String email);
}
