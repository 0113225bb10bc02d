package io.upswell.detection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans and products with their prices: all of them, or the excerpt that an event carries.
 *
 * @param competitors whom customers may name; none in an excerpt where no signal is about one
 */
public record PriceBook(List<Plan> plans, List<Product> products, List<Competitor> competitors) {

    /** An event from before competitors were carried has none. */
    public PriceBook(List<Plan> plans, List<Product> products, @Nullable List<Competitor> competitors) {
        this.plans = plans;
        this.products = products;
        this.competitors = competitors == null ? List.of() : competitors;
    }

    public PriceBook(List<Plan> plans, List<Product> products) {
        this(plans, products, List.of());
    }

    public Optional<Plan> plan(@Nullable String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Product> product(@Nullable String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Competitor> competitor(@Nullable String id) {
        return competitors.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The name of a plan, product or competitor, or the id itself where the book has none. */
    public String nameOf(String id) {
        return product(id)
                .map(Product::name)
                .or(() -> plan(id).map(Plan::name))
                .or(() -> competitor(id).map(Competitor::name))
                .orElse(id);
    }
}
