package io.upswell.detection.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Competitor;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.PlanLadder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The part of the price book that an account's signals refer to: the account's own plan, the products and plans that
 * they are about, products that add to a limit that is being reached, and the plans above the own one when a limit or a
 * plan is concerned.
 */
public final class Excerpt {

    private Excerpt() {}

    public static PriceBook of(PriceBook book, AccountSnapshot account, Collection<Signal> signals) {
        Set<String> subjects = new HashSet<>();
        Set<String> metrics = new HashSet<>();
        for (Signal signal : signals) {
            String subject = signal.subject();
            if (subject != null) {
                (isUsage(signal.type()) ? metrics : subjects).add(subject);
            }
        }
        boolean higher = !metrics.isEmpty()
                || subjects.stream().anyMatch(id -> book.plan(id).isPresent());
        var ladder = new PlanLadder(book, account.plan());
        List<Plan> plans = book.plans().stream()
                .filter(plan -> Objects.equals(plan.id(), account.plan())
                        || subjects.contains(plan.id())
                        || higher && ladder.isAbove(plan).orElse(false))
                .toList();
        List<Product> products = book.products().stream()
                .filter(product -> subjects.contains(product.id())
                        || product.addsLimits().keySet().stream().anyMatch(metrics::contains))
                .toList();
        List<Competitor> competitors = book.competitors().stream()
                .filter(competitor -> subjects.contains(competitor.id()))
                .toList();
        return new PriceBook(plans, products, competitors);
    }

    private static boolean isUsage(SignalType type) {
        return type == SignalType.USAGE_LIMIT_APPROACHING || type == SignalType.API_USAGE_GROWTH;
    }
}
