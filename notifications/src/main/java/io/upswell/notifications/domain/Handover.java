package io.upswell.notifications.domain;

import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What messages need of a handoff.
 *
 * @param rep username
 * @param qualifiedBy display name
 * @param amount per year, in the account's currency
 * @param at when it stood so
 */
public record Handover(
        UUID id,
        PipelineStage stage,
        @Nullable String rep,
        String repReason,
        String qualifiedBy,
        @Nullable String note,
        @Nullable Instant dueAt,
        @Nullable String crmId,
        @Nullable String crmUrl,
        @Nullable BigDecimal amount,
        @Nullable String lostReason,
        Instant at) {

    /** Of two at the same instant the one further down the pipeline. */
    boolean newerThan(@Nullable Handover known) {
        return known == null || at.isAfter(known.at) || (at.equals(known.at) && stage.compareTo(known.stage) > 0);
    }

    public static Handover of(Handoff handoff, Instant at) {
        return new Handover(
                handoff.id(),
                handoff.stage(),
                handoff.rep(),
                handoff.repReason(),
                handoff.qualifiedByName(),
                handoff.note(),
                handoff.dueAt(),
                handoff.crmId(),
                handoff.crmUrl(),
                handoff.amount(),
                handoff.lostReason(),
                at);
    }
}
