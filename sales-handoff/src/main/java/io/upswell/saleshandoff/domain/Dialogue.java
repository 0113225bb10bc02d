package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.HandoffDialogue.ChecklistItem;
import io.upswell.saleshandoff.HandoffDialogue.Tick;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What rep and CSM tell each other about a handoff. */
@SecondaryPort
public interface Dialogue {

    void ask(CsmQuestion question);

    Optional<CsmQuestion> find(UUID question);

    /** @return whether it had no answer before */
    boolean answer(UUID question, String answer, String by, Instant at);

    /** Oldest first. */
    Map<UUID, List<CsmQuestion>> of(Collection<UUID> handoffs);

    void tick(UUID handoff, ChecklistItem item, String by, Instant at);

    void untick(UUID handoff, ChecklistItem item);

    Map<UUID, List<Tick>> ticks(Collection<UUID> handoffs);
}
