package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Every stage that a handoff came to; only ever grows. */
@SecondaryPort
public interface Trail {

    void add(UUID handoff, StageEntry entry);

    /** Oldest first. */
    Map<UUID, List<StageEntry>> of(Collection<UUID> handoffs);
}
