package io.upswell.detection;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of the price book, or a plan above the account's own, as one account stands to it (FR-1.3).
 *
 * @param owned {@code null} where the price book does not tell
 * @param used whether somebody visited one of its features in the last 30 days; {@code null} without any visit
 *     on record, or where the price book names no features
 * @param asks conversations in the window of the feature interest rule in which it was asked for
 * @param visits in the same window to features of it that are locked for the account
 * @param raises metrics whose limit it raises
 * @param annualPrice list price per year in the price book's currency, {@code null} when on request
 */
public record Offering(
        String id,
        String name,
        @Nullable Boolean owned,
        @Nullable Boolean used,
        int asks,
        int visits,
        List<String> raises,
        @Nullable BigDecimal annualPrice) {}
