package io.upswell.detection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry of the price book that a signal is about.
 *
 * @param kind {@code plan}, {@code product} or {@code competitor}
 * @param matched its name, alias or feature that was found in the customer's words or visits, or the metric that it
 *     limits; {@code null} when the analysis understood it without any of them
 */
public record PriceBookEntry(
        String kind, String id, String name, @Nullable String matched) {

    /** The entry that a piece of evidence names, if it names one. */
    public static Optional<PriceBookEntry> of(Evidence evidence) {
        return Optional.ofNullable(
                switch (evidence) {
                    case Evidence.Usage usage -> usage.entry();
                    case Evidence.Quote quote -> quote.entry();
                    case Evidence.Visits visits -> visits.entry();
                    default -> null;
                });
    }
}
