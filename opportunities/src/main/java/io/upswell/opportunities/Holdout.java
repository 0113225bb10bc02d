package io.upswell.opportunities;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stable share of accounts in which signals are detected but nobody is alerted, so that the alerts' worth can be
 * measured. Off unless a share is set. Who alerts asks {@link #holds}; only managers and admins may see the answer.
 */
public interface Holdout {

    /** 0 to 1; 0 when it is off. */
    double share();

    /** Accounts above this ARR are always alerted; {@code null} for no ceiling. */
    @Nullable
    BigDecimal arrCeiling();

    /** Whether an account of this ARR can be in it at all; one of unknown ARR can only without a ceiling. */
    default boolean covers(@Nullable BigDecimal arr) {
        BigDecimal ceiling = arrCeiling();
        return share() > 0 && (ceiling == null || arr != null && arr.compareTo(ceiling) <= 0);
    }

    /** Whether the alerts of this account are held: always the same answer while the settings stay. */
    boolean holds(String account, @Nullable BigDecimal arr);
}
