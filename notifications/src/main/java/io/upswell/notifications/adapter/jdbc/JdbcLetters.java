package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The port's own methods again, for how PostgreSQL keeps its promise to lock. */
interface JdbcLetters extends Letters, Repository<Letter, UUID> {

    @Override
    @Query("select * from notifications.message where id = :id for update")
    Optional<Letter> findOneById(@Param("id") UUID id);

    /** Asked for at every event about an opportunity: written out, for a derived query is put together at each call. */
    @Override
    @Query("""
            select * from notifications.message
            where opportunity = :opportunity and recipient = :recipient and template = :template
            for update""")
    Optional<Letter> findByOpportunityAndRecipientAndTemplate(
            @Param("opportunity") UUID opportunity,
            @Param("recipient") String recipient,
            @Param("template") String template);
}
