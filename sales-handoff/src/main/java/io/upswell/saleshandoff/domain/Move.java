package io.upswell.saleshandoff.domain;

import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A step along the pipeline by hand.
 *
 * @param amount per year; {@code null} keeps what is there
 * @param lostReason only for LOST
 * @throws Refusal.BadRequest when the stage is not one to move to, or what it needs is missing or unusable
 */
public record Move(
        PipelineStage stage,
        @Nullable BigDecimal amount,
        @Nullable String lostReason) {

    private static final int DIGITS = 15;

    public Move {
        if (stage == PipelineStage.REQUESTED || stage == PipelineStage.REJECTED) {
            throw new Refusal.BadRequest("stage: a handoff is not moved to %s by hand.".formatted(stage));
        }
        if (amount != null && (amount.signum() <= 0 || amount.precision() - amount.scale() > DIGITS)) {
            throw new Refusal.BadRequest("amount: must be more than 0 and have at most 15 digits before the point.");
        }
        if (amount != null && amount.stripTrailingZeros().scale() > 2) {
            throw new Refusal.BadRequest("amount: has more than two decimals.");
        }
        lostReason = stage == PipelineStage.LOST ? sentence(lostReason, "lostReason") : null;
    }

    /** Words that a person must give: neither blank nor endless. */
    public static String sentence(@Nullable String words, String field) {
        if (words == null || words.isBlank()) {
            throw new Refusal.BadRequest("%s: say why.".formatted(field));
        }
        if (words.length() > 2000 || words.indexOf('\0') >= 0) {
            throw new Refusal.BadRequest("%s: at most 2,000 characters of text.".formatted(field));
        }
        return words.strip();
    }
}
