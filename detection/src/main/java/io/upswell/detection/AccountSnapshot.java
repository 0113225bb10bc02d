package io.upswell.detection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an account as of an instant. Unknown stays {@code null}, never a default.
 *
 * @param arr annual recurring revenue in {@code currency}
 * @param currency ISO 4217
 * @param plan id of the plan in the price book
 * @param planName its name, or the id where the price book has none
 * @param products ids of the products owned beside the plan
 * @param contractedSeats the account's own, else its plan's
 * @param activeUsers seen within 30 days
 * @param limits per metric: the account's own, else its plan's with what owned products add
 * @param csm username
 * @param salesRep username
 */
public record AccountSnapshot(
        String id,
        String name,
        @Nullable BigDecimal arr,
        String currency,
        @Nullable String plan,
        @Nullable String planName,
        List<String> products,
        @Nullable Integer contractedSeats,
        int activeUsers,
        Map<String, Double> limits,
        @Nullable String primaryDepartment,
        @Nullable LocalDate contractEnd,
        @Nullable String segment,
        @Nullable String csm,
        @Nullable String salesRep) {}
