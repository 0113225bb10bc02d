package io.upswell.opportunities.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All follow-up tasks. */
@SecondaryPort
public interface Tasks {

    Task save(Task task);

    Optional<Task> findById(UUID id);

    List<Task> findAllByIdIn(Collection<UUID> ids);

    List<Task> findAllByOpportunityIdIn(Collection<UUID> opportunities);

    /** Whether the opportunity has an open task, or had one in this episode. */
    boolean isAskedFor(UUID opportunity, int episode);
}
