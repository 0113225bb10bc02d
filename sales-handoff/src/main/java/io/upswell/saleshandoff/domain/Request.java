package io.upswell.saleshandoff.domain;

import io.upswell.detection.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What Sales is asked. Only whom and until when may change.
 *
 * @param rep username, {@code null} where the account has no sales rep
 * @param opportunity its id, unique among handoffs
 * @param snapshot the whole opportunity as it was when qualified
 */
public record Request(
        UUID opportunity,
        String account,
        @Nullable String csm,
        @Nullable String rep,
        String repReason,
        String qualifiedByName,
        @Nullable String note,
        @Column("package") Json snapshot,
        Instant requestedAt,
        Instant dueAt) {

    Request of(@Nullable String nextRep, String reason, Instant due) {
        return new Request(
                opportunity, account, csm, nextRep, reason, qualifiedByName, note, snapshot, requestedAt, due);
    }
}
