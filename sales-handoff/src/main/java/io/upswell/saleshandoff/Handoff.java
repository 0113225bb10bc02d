package io.upswell.saleshandoff;

import io.upswell.opportunities.OpportunitySnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A qualified opportunity on its way through Sales (FR-3.1 to FR-3.3).
 *
 * @param opportunity as it was when qualified: the package that the rep gets
 * @param rep username, {@code null} while nobody could be found
 * @param repReason why that rep
 * @param qualifiedByName display name of the CSM
 * @param dueAt until when the rep should answer
 * @param crmId of the CRM record, {@code null} while there is none
 * @param amount per year, in the account's currency
 * @param requestedAt when it was handed over
 * @param stageSince when the current stage was reached
 */
public record Handoff(
        UUID id,
        OpportunitySnapshot opportunity,
        PipelineStage stage,
        @Nullable String rep,
        String repReason,
        @Nullable String csm,
        String qualifiedByName,
        @Nullable String note,
        Instant requestedAt,
        @Nullable Instant dueAt,
        SlaState slaState,
        @Nullable String crmId,
        @Nullable String crmUrl,
        @Nullable BigDecimal amount,
        @Nullable String lostReason,
        Instant stageSince) {}
