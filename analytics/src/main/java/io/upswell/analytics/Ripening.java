package io.upswell.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon people qualified what was first detected in one week or month.
 *
 * @param from its first day
 * @param n how much was detected
 * @param within one for each of {@link #DAYS}, in their order
 */
public record Ripening(LocalDate from, int n, List<Within> within) {

    public static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90);

    /**
     * @param days after the detection, at most
     * @param share qualified over n; {@code null} while so many days are not over for all of them
     */
    public record Within(
            int days,
            int qualified,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}
}
