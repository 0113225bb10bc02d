package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.HandoffDesk.Conflict;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose value holds when Upswell and the CRM differ (FR-3.3), field by field. Only one side changed since both last
 * agreed: its value. Both did: the earlier change stands and the later one loses, on record. A stage that only the CRM
 * knows is left alone there, until Upswell moves the deal.
 *
 * @param stage to take over from the CRM, {@code null} when Upswell's holds
 * @param takeAmount whether the CRM's amount is to be taken over
 */
public record Reconciliation(@Nullable PipelineStage stage, boolean takeAmount, List<Conflict> conflicts) {

    private static final String UPSWELL = "Upswell";

    /**
     * @param agreed on last
     * @param crm its name
     * @param now for the record
     */
    public static Reconciliation of(Mirror agreed, Progress ours, Crm.Held theirs, String crm, Instant now) {
        List<Conflict> conflicts = new ArrayList<>();
        boolean theirsFirst = !theirs.changedAt().isAfter(ours.stageSince());

        PipelineStage stage = null;
        if (!theirs.stages().contains(agreed.stage()) && !theirs.stages().contains(ours.stage())) {
            boolean weMoved = ours.stage() != agreed.stage();
            boolean known = !theirs.stages().isEmpty();
            if (weMoved) {
                conflicts.add(conflict(
                        "stage", word(ours.stage()), theirs.stageName(), ours, theirs, crm, theirsFirst && known, now));
            }
            stage = known && (!weMoved || theirsFirst) ? taken(theirs.stages()) : null;
        }

        boolean takeAmount = false;
        BigDecimal amount = theirs.amount();
        if (amount != null && !agreed.sameAmount(amount) && !Mirror.same(amount, ours.amount())) {
            boolean weChanged = !agreed.sameAmount(ours.amount());
            if (weChanged) {
                conflicts.add(
                        conflict("amount", text(ours.amount()), text(amount), ours, theirs, crm, theirsFirst, now));
            }
            takeAmount = !weChanged || theirsFirst;
        }
        return new Reconciliation(stage, takeAmount, List.copyOf(conflicts));
    }

    public boolean changesNothing() {
        return stage == null && !takeAmount && conflicts.isEmpty();
    }

    /** Where the CRM's word stands for several stages, the one that a person can be at by moving. */
    private static PipelineStage taken(List<PipelineStage> stages) {
        return stages.stream()
                .filter(stage -> stage != PipelineStage.REQUESTED && stage != PipelineStage.REJECTED)
                .findFirst()
                .orElse(stages.contains(PipelineStage.REJECTED) ? PipelineStage.LOST : PipelineStage.ACCEPTED);
    }

    private static Conflict conflict(
            String field,
            String ourValue,
            String theirValue,
            Progress ours,
            Crm.Held theirs,
            String crm,
            boolean theirsFirst,
            Instant now) {
        String us = ours.stageBy() == null ? UPSWELL : ours.stageBy();
        return theirsFirst
                ? new Conflict(field, theirValue, crm, theirs.changedAt(), ourValue, us, ours.stageSince(), now)
                : new Conflict(field, ourValue, us, ours.stageSince(), theirValue, crm, theirs.changedAt(), now);
    }

    private static String word(PipelineStage stage) {
        return stage.name().charAt(0) + stage.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "none" : amount.toPlainString();
    }
}
