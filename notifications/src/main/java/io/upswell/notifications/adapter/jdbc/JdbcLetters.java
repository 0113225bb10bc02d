package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import java.util.List;
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

    @Override
    default Optional<Letter> findByOpportunityAndRecipientAndTemplate(
            UUID opportunity, String recipient, String template) {
        return about(opportunity, recipient, template).stream().findFirst();
    }

    /**
     * Asked for at every event about an opportunity, mostly in vain: written out, for a derived query is put together at
     * each call, and a list, for one row that is missing costs an exception.
     */
    @Query("""
            select * from notifications.message
            where opportunity = :opportunity and recipient = :recipient and template = :template
            for update""")
    List<Letter> about(
            @Param("opportunity") UUID opportunity,
            @Param("recipient") String recipient,
            @Param("template") String template);
}
