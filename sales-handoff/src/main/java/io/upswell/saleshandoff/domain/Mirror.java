package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What both sides last agreed on. */
public record Mirror(PipelineStage stage, @Nullable BigDecimal amount) {

    public static Mirror of(Progress progress) {
        return new Mirror(progress.stage(), progress.amount());
    }

    public boolean sameAmount(@Nullable BigDecimal other) {
        return same(amount, other);
    }

    static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
