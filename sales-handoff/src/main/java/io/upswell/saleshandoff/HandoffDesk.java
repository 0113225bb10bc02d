package io.upswell.saleshandoff;

import io.upswell.detection.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Where a sales rep works. A rep sees the handoffs assigned to them, a CSM those of their accounts, a manager the
 * team's, an admin all; what is not in sight is not found. Answers and moves are the rep's, their manager's and the
 * admin's.
 */
public interface HandoffDesk {

    Optional<Handoff> find(UUID id);

    /** By due time. {@code stages} empty: all. */
    Window<Handoff> page(Collection<PipelineStage> stages, ScrollPosition position, int limit);

    Map<UUID, Handoff> ofOpportunities(Collection<UUID> opportunities);

    /** What led here: stages with their instants, oldest first. */
    List<StageEntry> trail(UUID handoff);

    /** The same for many; those not in sight are left out. */
    Map<UUID, List<StageEntry>> trails(Collection<UUID> handoffs);

    /** @throws Refusal.Conflict when it has been answered already */
    Handoff accept(UUID id);

    /** @throws Refusal.BadRequest when the reason is blank */
    Handoff reject(UUID id, String reason);

    /**
     * Moves along the pipeline by hand.
     *
     * @param amount per year; kept as it is when {@code null}
     * @param lostReason needed for LOST
     * @throws Refusal.BadRequest when what the stage needs is missing
     * @throws Refusal.Conflict when the handoff is not accepted yet or closed
     */
    Handoff move(UUID id, PipelineStage stage, @Nullable BigDecimal amount, @Nullable String lostReason);

    /** @param by display name, {@code null} when Upswell did it */
    record StageEntry(
            PipelineStage stage, Instant at, @Nullable String by) {}
}
