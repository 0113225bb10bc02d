package io.upswell.analytics.domain;

import io.upswell.detection.AccountSnapshot;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who an account is, as far as figures are cut by it; unknown stays {@code null}. */
public record Profile(
        String name,
        @Nullable String csm,
        @Nullable String salesRep,
        @Nullable String segment,
        @Nullable String plan,
        @Nullable BigDecimal arr,
        String currency) {

    static Profile of(AccountSnapshot account) {
        return new Profile(
                account.name(),
                account.csm(),
                account.salesRep(),
                account.segment(),
                account.plan(),
                account.arr(),
                account.currency());
    }
}
