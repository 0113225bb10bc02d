package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All deals, by any of their keys. */
@SecondaryPort
public interface Deals {

    Deal save(Deal deal);

    Optional<Deal> findById(UUID id);

    List<Deal> findByIdIn(Collection<UUID> ids);

    boolean existsByRequestOpportunity(UUID opportunity);

    List<Deal> findByRequestOpportunityIn(Collection<UUID> opportunities);

    List<Deal> findByCrmIdIn(Collection<String> ids);

    /** Another one of this account that is still open, the latest. */
    Optional<Deal> openOf(String account, UUID exceptOpportunity);

    /** Those that wait for an answer and whose alarm has gone off, the earliest first. */
    List<UUID> alarmed(Instant now, int most);

    /**
     * Those behind a position, by due time and id.
     *
     * @param stages never empty
     * @param everybody whether {@code owners} does not restrict
     * @param owners usernames of CSMs and reps, never empty
     * @param unowned also those without a CSM or a rep
     */
    List<Deal> page(
            Collection<PipelineStage> stages,
            boolean everybody,
            Collection<String> owners,
            boolean unowned,
            Instant due,
            UUID id,
            int limit);
}
