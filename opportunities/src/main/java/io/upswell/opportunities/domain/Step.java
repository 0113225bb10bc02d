package io.upswell.opportunities.domain;

import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be sold: a product, or the way to a higher plan.
 *
 * @param plan whether it is a plan
 * @param annual list price, or the difference between the plans' prices; {@code null} without a price
 * @param limits per metric: what a product adds, what a plan grants
 */
record Step(
        String id,
        String name,
        boolean plan,
        @Nullable BigDecimal annual,
        String label,
        String formula,
        Map<String, Double> limits) {

    static Step to(Product product, String currency) {
        BigDecimal price = product.annualPrice();
        return new Step(
                product.id(),
                product.name(),
                false,
                price,
                product.name() + ", list price",
                price == null ? "no price" : "list price " + Wording.money(price, currency),
                product.addsLimits());
    }

    /** Costs the difference and never less than nothing; unknown where either plan has no price. */
    static Step to(Plan plan, @Nullable Plan current, String currency) {
        BigDecimal wanted = plan.annualPrice();
        BigDecimal paid = current == null ? null : current.annualPrice();
        String label = current == null ? plan.name() + " plan" : plan.name() + ", instead of " + current.name();
        if (wanted == null || paid == null) {
            return new Step(plan.id(), plan.name(), true, null, label, "no price", plan.limits());
        }
        String formula = "%s − %s".formatted(Wording.money(wanted, currency), Wording.money(paid, currency));
        BigDecimal difference = wanted.subtract(paid).max(BigDecimal.ZERO);
        return new Step(plan.id(), plan.name(), true, difference, label, formula, plan.limits());
    }

    Step labelled(String label) {
        return new Step(id, name, plan, annual, label, formula, limits);
    }

    /** Whether a plan contains this product already. */
    boolean isIncludedIn(String plan, PriceBook prices) {
        return prices.product(id).filter(p -> p.includedIn().contains(plan)).isPresent();
    }
}
