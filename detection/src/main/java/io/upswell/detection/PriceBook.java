package io.upswell.detection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans and products with their prices: all of them, or the excerpt that an event carries. */
public record PriceBook(List<Plan> plans, List<Product> products) {

    public Optional<Plan> plan(@Nullable String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Product> product(@Nullable String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The name of a plan or product, or the id itself where the book has neither. */
    public String nameOf(String id) {
        return product(id).map(Product::name).or(() -> plan(id).map(Plan::name)).orElse(id);
    }
}
