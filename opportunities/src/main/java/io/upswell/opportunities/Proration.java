package io.upswell.opportunities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the annual figure falls into the rest of the contract, by days of a year of 365.
 *
 * @param days from the day of the assessment to the contract's end
 * @param amount in the estimate's currency, to the cent
 */
public record Proration(LocalDate until, long days, BigDecimal amount) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    /** Empty where the value or the end is unknown, or the contract is over. */
    static Optional<Proration> of(@Nullable BigDecimal annual, LocalDate from, @Nullable LocalDate until) {
        if (annual == null || until == null || !until.isAfter(from)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(from, until);
        BigDecimal amount = annual.multiply(BigDecimal.valueOf(days)).divide(YEAR, 2, RoundingMode.HALF_UP);
        return Optional.of(new Proration(until, days, amount));
    }
}
