package io.upswell.notifications.domain;

import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;

/** The messages. Reading one locks it: who edits and who delivers take turns. */
@SecondaryPort
public interface Letters {

    Letter save(Letter letter);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Letter> findOneById(UUID id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Letter> findByOpportunityAndRecipientAndTemplate(UUID opportunity, String recipient, String template);
}
