package io.upswell.opportunities.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All opportunities. Saving one publishes what happened to it. */
@SecondaryPort
public interface Opportunities {

    Opportunity save(Opportunity opportunity);

    Optional<Opportunity> findById(UUID id);

    List<Opportunity> findAllByIdIn(Collection<UUID> ids);

    /** The live one of this account, else the one closed last. */
    Optional<Opportunity> currentOf(String account);

    /** Ids of those that sleep until this day or an earlier one. */
    List<UUID> dueBy(LocalDate day);
}
