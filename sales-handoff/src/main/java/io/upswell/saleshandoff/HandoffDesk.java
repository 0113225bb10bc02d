package io.upswell.saleshandoff;

import io.upswell.detection.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Where a sales rep works. A rep sees the handoffs assigned to them, a CSM those of their accounts, a manager the
 * team's, an admin all; what is not in sight is not found. Answers and moves are the rep's, their manager's and the
 * admin's.
 */
@PrimaryPort
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

    /** Gives it to another rep, with the reason shown; the manager's and the administrator's. */
    Handoff reassign(UUID id, String rep, @Nullable String reason);

    /**
     * Asks Sales again after a decline; the CSM's, their manager's and the administrator's. Whoever declined is not
     * asked a second time.
     */
    Handoff requestAgain(UUID id);

    /** What happened beside the stages: reminders, reassignments, lost changes. Oldest first. */
    Map<UUID, List<Note>> notes(Collection<UUID> handoffs);

    Map<UUID, List<Conflict>> conflicts(Collection<UUID> handoffs);

    /** How far the answer time has gone, 0 to 100, for those that wait. */
    Map<UUID, Integer> answerTimeUsed(Collection<UUID> handoffs);

    /** Working time until the answer is due, for those that wait; below zero since when it was due. */
    Map<UUID, Duration> answerTimeLeft(Collection<UUID> handoffs);

    /** What the board shows above its columns, for all that the viewer sees: one query, whatever their number. */
    List<Column> columns();

    /** @param by display name, {@code null} when Upswell did it */
    record StageEntry(
            PipelineStage stage, Instant at, @Nullable String by) {}

    /** @param by display name, {@code null} when Upswell did it */
    record Note(Instant at, String text, @Nullable String by) {}

    /**
     * Both Upswell and the CRM had changed it: the earlier change stood.
     *
     * @param field {@code stage} or {@code amount}
     * @param keptBy a person's display name, "Upswell" or the CRM's name; the same for {@code lostBy}
     */
    record Conflict(
            String field,
            String kept,
            String keptBy,
            Instant keptAt,
            String lost,
            String lostBy,
            Instant lostAt,
            Instant decidedAt) {}

    /**
     * @param sum per year, of those with an amount
     * @param weighted the same, each by the probability of its stage
     * @param currency ISO 4217: there is one column entry a stage and currency
     * @param medianDays in this stage
     */
    record Column(
            PipelineStage stage, String currency, int count, BigDecimal sum, BigDecimal weighted, double medianDays) {}
}
