package io.upswell.saleshandoff;

import io.upswell.detection.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What sales rep and CSM tell each other about a handoff; seen by whoever sees the handoff. */
@PrimaryPort
public interface HandoffDialogue {

    /**
     * The rep wants to know something first. The clock goes on.
     *
     * @throws Refusal.BadRequest when the question is blank
     * @throws Refusal.Forbidden unless the viewer may answer the handoff
     */
    CsmQuestion askCsm(UUID handoff, String question);

    /**
     * The CSM's, their manager's and the administrator's.
     *
     * @throws Refusal.Conflict when it has been answered already
     */
    CsmQuestion answer(UUID question, String answer);

    /** Oldest first; those of handoffs not in sight are left out. */
    Map<UUID, List<CsmQuestion>> questions(Collection<UUID> handoffs);

    /** The CSM's, their manager's and the administrator's. */
    List<Tick> tick(UUID handoff, ChecklistItem item, boolean done);

    Map<UUID, List<Tick>> checklists(Collection<UUID> handoffs);

    /** @param by display name */
    record Tick(ChecklistItem item, String by, Instant at) {}

    /** What a CSM should know before Sales calls. */
    enum ChecklistItem {
        CUSTOMER_EXPECTS_CALL,
        DECISION_MAKER_KNOWN,
        BUDGET_DISCUSSED,
        TIMING_DISCUSSED,
        NO_OPEN_ESCALATION
    }
}
