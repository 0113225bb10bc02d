package io.upswell.detection.domain.rule;

import io.upswell.detection.Offering;
import io.upswell.detection.Plan;
import io.upswell.detection.Product;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.domain.AccountFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the price book could sell an account or has sold it: its products, and the plans above the own one. */
public final class Shelf {

    private final AccountFacts facts;
    private final Holdings holdings;
    private final Map<String, Interest> interests;
    private final Set<String> visited;

    private Shelf(AccountFacts facts, RuleSet rules) {
        this.facts = facts;
        this.holdings = new Holdings(facts.account(), facts.priceBook());
        this.interests = InterestReader.read(
                facts, holdings, rules.whole(RuleSetting.FEATURE_WINDOW), rules.whole(RuleSetting.FEATURE_VISITS));
        this.visited =
                facts.visits().stream().map(visit -> key(visit.feature())).collect(Collectors.toSet());
    }

    /** In the order of the price book, products first. */
    public static List<Offering> of(AccountFacts facts, RuleSet rules) {
        var shelf = new Shelf(facts, rules);
        List<Offering> all = new ArrayList<>();
        facts.priceBook().products().forEach(product -> all.add(shelf.offering(product)));
        var ladder = new PlanLadder(facts.priceBook(), facts.account().plan());
        facts.priceBook().plans().stream()
                .filter(plan -> ladder.isAbove(plan).orElse(false))
                .forEach(plan -> all.add(shelf.offering(plan)));
        return List.copyOf(all);
    }

    private Offering offering(Product product) {
        return offering(
                product.id(),
                product.name(),
                product.features(),
                product.addsLimits().keySet(),
                product.annualPrice());
    }

    private Offering offering(Plan plan) {
        return offering(plan.id(), plan.name(), plan.features(), plan.limits().keySet(), plan.annualPrice());
    }

    private Offering offering(
            String id,
            String name,
            List<String> features,
            Collection<String> raises,
            @Nullable BigDecimal annualPrice) {
        Holdings.Owned owned = holdings.owns(id);
        Interest interest = interests.get(id);
        return new Offering(
                id,
                name,
                owned == Holdings.Owned.UNKNOWN ? null : owned == Holdings.Owned.YES,
                visited.isEmpty() || features.isEmpty() ? null : owned == Holdings.Owned.YES && isVisited(features),
                interest == null ? 0 : interest.asks(),
                interest == null ? 0 : interest.visits().size(),
                raises.stream().sorted().toList(),
                annualPrice);
    }

    private boolean isVisited(List<String> features) {
        return features.stream().map(Shelf::key).anyMatch(visited::contains);
    }

    private static String key(String feature) {
        return feature.strip().toLowerCase(Locale.ROOT);
    }
}
