package io.upswell.opportunities;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An alert that would have been sent.
 *
 * @param account as it was known then
 * @param at as of when
 * @param score composite, 0 to 1
 * @param estimated expansion ARR per year in {@code currency}, {@code null} where it is not estimable
 */
public record RehearsedAlert(
        AccountSnapshot account,
        Instant at,
        double score,
        ScoreBand band,
        @Nullable BigDecimal estimated,
        String currency,
        Set<SignalType> types) {}
