package io.upswell.analytics.domain;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sum of known amounts; money of different currencies has none. */
final class Money {

    private long hundredths;
    private boolean any;
    private boolean mixed;
    private @Nullable String currency;

    void add(long amount, @Nullable String in) {
        if (amount == Journey.UNKNOWN) {
            return;
        }
        mixed |= any && !Objects.equals(currency, in);
        any = true;
        currency = in;
        hundredths += amount;
    }

    void add(Money other) {
        if (other.any) {
            mixed |= other.mixed;
            add(other.hundredths, other.currency);
        }
    }

    /** {@code null} when nothing is known or currencies differ. */
    @Nullable
    BigDecimal sum() {
        return any && !mixed ? BigDecimal.valueOf(hundredths, 2) : null;
    }

    @Nullable
    String currency() {
        return mixed ? null : currency;
    }
}
