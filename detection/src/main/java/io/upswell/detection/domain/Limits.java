package io.upswell.detection.domain;

import io.upswell.detection.PriceBook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which limits hold for an account (FR-1.1). */
public final class Limits {

    private Limits() {}

    /**
     * The account's own limit wins. Else the plan's holds, raised by what each owned product adds; a product alone
     * makes no limit, because without the plan's nobody knows what it adds to.
     */
    public static Map<String, Double> resolve(
            Map<String, Double> own, @Nullable String plan, List<String> products, PriceBook book) {
        Map<String, Double> limits = new TreeMap<>();
        book.plan(plan).ifPresent(p -> limits.putAll(p.limits()));
        products.stream()
                .distinct()
                .flatMap(id -> book.product(id).stream())
                .forEach(product -> product.addsLimits()
                        .forEach((metric, more) -> limits.computeIfPresent(metric, (m, limit) -> limit + more)));
        limits.putAll(own);
        return limits;
    }
}
