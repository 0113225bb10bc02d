package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come.
 *
 * @param stageBy display name, {@code null} when nobody but Upswell did it
 * @param amount per year, in the account's currency; the estimate until somebody says otherwise
 * @param acceptedAt when the rep took it on, {@code null} before that
 */
public record Progress(
        PipelineStage stage,
        Instant stageSince,
        @Nullable String stageBy,
        @Nullable BigDecimal amount,
        @Nullable String lostReason,
        @Nullable Instant acceptedAt) {}
