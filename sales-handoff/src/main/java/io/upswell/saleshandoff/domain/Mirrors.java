package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.HandoffDesk.Conflict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What Upswell and the CRM last agreed on, where they did not, and how far the CRM's changes have been read. */
@SecondaryPort
public interface Mirrors {

    Map<UUID, Mirror> find(Collection<UUID> handoffs);

    void save(UUID handoff, Mirror mirror);

    void lost(UUID handoff, Conflict conflict);

    /** Oldest first. */
    Map<UUID, List<Conflict>> conflicts(Collection<UUID> handoffs);

    Optional<String> cursor(String crm);

    void cursor(String crm, String cursor);
}
