package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The port's own methods again, for how PostgreSQL keeps its promise to lock. */
interface JdbcLetters extends Letters, Repository<Letter, UUID> {

    @Override
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Letter> findOneById(UUID id);

    @Override
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Letter> findByOpportunityAndRecipientAndTemplate(UUID opportunity, String recipient, String template);
}
