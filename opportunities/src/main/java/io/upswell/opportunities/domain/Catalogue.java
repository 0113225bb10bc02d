package io.upswell.opportunities.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The price book as one account sees it: what it does not have yet and what that would cost it. */
record Catalogue(AccountSnapshot account, PriceBook prices) {

    private static final Comparator<Step> CHEAPEST = Comparator.comparing(
                    Step::annual, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(Step::plan)
            .thenComparing(Step::id);

    /**
     * What somebody asked for: a product or plan by id, or whatever contains the feature of that name. Empty when the
     * account has it or the price book does not know it.
     */
    Optional<Step> asked(@Nullable String subject) {
        if (subject == null) {
            return Optional.empty();
        }
        return products()
                .filter(product -> product.id().equals(subject))
                .map(this::step)
                .findFirst()
                .or(() -> prices.plan(subject)
                        .filter(plan -> !plan.id().equals(account.plan()))
                        .map(this::step))
                .or(() -> cheapest(Stream.concat(
                        products()
                                .filter(product -> names(product.features(), subject))
                                .map(this::step),
                        higherPlans()
                                .filter(plan -> names(plan.features(), subject))
                                .map(this::step))));
    }

    /** The cheapest step that lifts the limit above what is used; one without a price only where all are. */
    Optional<Step> lifting(Evidence.Usage usage) {
        return cheapest(Stream.concat(products().map(this::step), higherPlans().map(this::step))
                .filter(step -> lifts(step, usage)));
    }

    boolean lifts(Step step, Evidence.Usage usage) {
        double lifted = liftedLimit(step, usage);
        return lifted > usage.limit() && lifted > usage.used();
    }

    /** The limit after the step, in the metric's unit; 0 where the step says nothing about the metric. */
    double liftedLimit(Step step, Evidence.Usage usage) {
        Double limit = step.limits().get(usage.metric());
        if (limit == null) {
            return 0;
        }
        return step.plan() ? limit + addedByOwned(usage.metric()) : usage.limit() + limit;
    }

    private double addedByOwned(String metric) {
        return prices.products().stream()
                .filter(product -> account.products().contains(product.id()))
                .mapToDouble(product -> product.addsLimits().getOrDefault(metric, 0.0))
                .sum();
    }

    private Stream<Product> products() {
        String plan = account.plan();
        return prices.products().stream()
                .filter(product -> !account.products().contains(product.id()))
                .filter(product -> plan == null || !product.includedIn().contains(plan));
    }

    private Stream<Plan> higherPlans() {
        return prices.plan(account.plan()).stream()
                .flatMap(current -> prices.plans().stream().filter(plan -> isAbove(plan, current)));
    }

    private static boolean isAbove(Plan plan, Plan current) {
        Integer rank = plan.rank();
        Integer currentRank = current.rank();
        if (rank != null && currentRank != null) {
            return rank > currentRank;
        }
        BigDecimal price = plan.annualPrice();
        BigDecimal currentPrice = current.annualPrice();
        return price != null && currentPrice != null && price.compareTo(currentPrice) > 0;
    }

    private static boolean names(List<String> features, String subject) {
        return features.stream().anyMatch(subject::equalsIgnoreCase);
    }

    private static Optional<Step> cheapest(Stream<Step> steps) {
        return steps.min(CHEAPEST);
    }

    private Step step(Product product) {
        return Step.to(product, account.currency());
    }

    private Step step(Plan plan) {
        return Step.to(plan, prices.plan(account.plan()).orElse(null), account.currency());
    }
}
