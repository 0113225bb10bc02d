package io.upswell.notifications;

import io.upswell.opportunities.Holdout;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Holds the accounts of one certain ARR. */
public class ChosenHoldout implements Holdout {

    public static final BigDecimal HELD_ARR = new BigDecimal("104.10");

    @Override
    public double share() {
        return 0.1;
    }

    @Override
    public @Nullable BigDecimal arrCeiling() {
        return null;
    }

    @Override
    public boolean holds(String account, @Nullable BigDecimal arr) {
        return arr != null && arr.compareTo(HELD_ARR) == 0;
    }
}
