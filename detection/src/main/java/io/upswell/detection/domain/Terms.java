package io.upswell.detection.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.ScoreWeights;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the value of a signal and its way to people depend on besides itself: the contract and who looks after it. */
public final class Terms {

    private Terms() {}

    /** Changes with the account's contract, the people responsible and the weights of the score. */
    public static UUID fingerprint(AccountSnapshot account, ScoreWeights weights) {
        Object[] terms = {
            plain(account.arr()),
            account.currency(),
            account.plan(),
            account.products(),
            account.contractedSeats(),
            new TreeMap<>(account.limits()),
            account.csm(),
            account.salesRep()
        };
        // The shipped weights add nothing, so that what was told before there were others is no news.
        String weighed = weights.equals(ScoreWeights.SHIPPED) ? "" : weights.toString();
        return UUID.nameUUIDFromBytes((Arrays.deepToString(terms) + weighed).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }
}
