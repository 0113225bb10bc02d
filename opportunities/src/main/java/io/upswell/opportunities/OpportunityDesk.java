package io.upswell.opportunities;

import io.upswell.detection.Refusal;
import java.time.LocalDate;
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
 * Where a CSM works on opportunities. Everybody sees their own accounts' (a sales rep those of accounts they are the
 * rep of), managers their team's, admins all; what is not in sight is not found. Decisions are the CSM's, their
 * manager's and the admin's.
 */
@PrimaryPort
public interface OpportunityDesk {

    /** To snooze without a day: only something new ends it. */
    LocalDate SOMETHING_CHANGES = LocalDate.of(9999, 12, 31);

    Optional<OpportunitySnapshot> find(UUID id);

    Map<UUID, OpportunitySnapshot> find(Collection<UUID> ids);

    /** The live opportunity of each of these accounts, else the latest closed one. */
    Map<String, OpportunitySnapshot> ofAccounts(Collection<String> accounts);

    Window<OpportunitySnapshot> page(
            OpportunityFilter filter, OpportunityOrder order, ScrollPosition position, int limit);

    /** How many match, per status. */
    Map<OpportunityStatus, Integer> count(OpportunityFilter filter);

    /** What happened to each: who, when, from where; in order. */
    Map<UUID, List<HistoryEntry>> history(Collection<UUID> ids);

    /** The structure of PRD 4.1 as stored, JSON. */
    Map<UUID, String> metadata(Collection<UUID> ids);

    /**
     * SUGGESTED becomes OPEN; an OPEN one is confirmed.
     *
     * @throws Refusal.Conflict when it is decided already
     */
    OpportunitySnapshot create(UUID id);

    /** @throws Refusal.Conflict when it is decided already; the message says by whom and when */
    OpportunitySnapshot qualify(UUID id, @Nullable String note);

    /**
     * With the checklist.
     *
     * @throws Refusal.BadRequest when the close date has passed or the amount is below nothing
     */
    OpportunitySnapshot qualify(UUID id, @Nullable String note, @Nullable Qualification found);

    OpportunitySnapshot dismiss(UUID id, DismissReason reason, @Nullable String note);

    /** Takes a dismissal or a snooze back: the opportunity is to decide again. */
    OpportunitySnapshot reopen(UUID id);

    /** @throws Refusal.BadRequest when the date is not after today */
    OpportunitySnapshot snooze(UUID id, LocalDate until);

    Map<UUID, List<FollowUpTask>> tasks(Collection<UUID> opportunities);

    /** By due date. {@code open}: only open ones, only completed ones, or all ({@code null}). */
    Window<FollowUpTask> tasks(@Nullable Boolean open, ScrollPosition position, int limit);

    /** By due date. */
    Window<FollowUpTask> tasks(TaskFilter filter, ScrollPosition position, int limit);

    /** How many match. */
    int countTasks(TaskFilter filter);

    FollowUpTask completeTask(UUID id);

    /** Takes the completion back. */
    FollowUpTask reopenTask(UUID id);
}
