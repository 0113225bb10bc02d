package io.upswell.detection.domain.rule;

import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which plan stands above which: by rank, by price where a rank is missing. */
public final class PlanLadder {

    private final @Nullable Plan own;

    public PlanLadder(PriceBook book, @Nullable String ownPlan) {
        this.own = book.plan(ownPlan).orElse(null);
    }

    /** @return empty when the own plan is not in the book or neither ranks nor prices can tell */
    public Optional<Boolean> isAbove(Plan other) {
        if (own == null) {
            return Optional.empty();
        }
        if (own.id().equals(other.id())) {
            return Optional.of(false);
        }
        if (own.rank() != null && other.rank() != null) {
            return Optional.of(other.rank() > own.rank());
        }
        if (own.annualPrice() != null && other.annualPrice() != null) {
            return Optional.of(other.annualPrice().compareTo(own.annualPrice()) > 0);
        }
        return Optional.empty();
    }
}
