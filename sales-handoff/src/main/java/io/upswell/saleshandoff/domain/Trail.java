package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.HandoffDesk.Note;
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

    /** Something beside the stages. */
    void note(UUID handoff, Note note);

    /** Oldest first. */
    Map<UUID, List<Note>> notes(Collection<UUID> handoffs);

    /** Oldest first. */
    Map<UUID, List<StageEntry>> of(Collection<UUID> handoffs);
}
