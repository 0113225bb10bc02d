package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What both sides last agreed on.
 *
 * @param rep username of whose the record was, {@code null} where nobody is sure
 */
public record Mirror(
        PipelineStage stage,
        @Nullable BigDecimal amount,
        @Nullable String rep) {

    public static Mirror of(Deal deal) {
        return new Mirror(
                deal.progress().stage(),
                deal.progress().amount(),
                deal.request().rep());
    }

    public Mirror withoutRep() {
        return new Mirror(stage, amount, null);
    }

    public boolean sameAmount(@Nullable BigDecimal other) {
        return same(amount, other);
    }

    static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
