package io.upswell.notifications.domain;

import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The messages. Reading one locks it: who edits and who delivers take turns. */
@SecondaryPort
public interface Letters {

    Letter save(Letter letter);

    Optional<Letter> findOneById(UUID id);

    Optional<Letter> findByOpportunityAndRecipientAndTemplate(UUID opportunity, String recipient, String template);
}
