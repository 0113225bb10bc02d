package io.upswell.detection.domain.rule;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Finding;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.SignalType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an account owns: its products, its plan with all that is no higher, what those plans include, and the features
 * of all of these.
 */
public final class Holdings {

    public enum Owned {
        YES,
        NO,
        UNKNOWN
    }

    private final AccountSnapshot account;
    private final PriceBook book;
    private final Set<String> plans = new HashSet<>();
    private final Set<String> unclearPlans = new HashSet<>();
    private final Set<String> features = new HashSet<>();

    public Holdings(AccountSnapshot account, PriceBook book) {
        this.account = account;
        this.book = book;
        var ladder = new PlanLadder(book, account.plan());
        for (Plan plan : book.plans()) {
            boolean own = plan.id().equals(account.plan());
            ladder.isAbove(plan)
                    .ifPresentOrElse(
                            above -> {
                                if (!above) {
                                    plans.add(plan.id());
                                }
                            },
                            () -> (own ? plans : unclearPlans).add(plan.id()));
            if (plans.contains(plan.id())) {
                plan.features().forEach(this::ownFeature);
            }
        }
        if (account.plan() != null) {
            plans.add(account.plan());
        }
        book.products().stream()
                .filter(product -> owns(product.id()) == Owned.YES)
                .forEach(product -> product.features().forEach(this::ownFeature));
    }

    /** @param subject id of a product or plan */
    public Owned owns(String subject) {
        if (account.products().contains(subject) || plans.contains(subject)) {
            return Owned.YES;
        }
        if (unclearPlans.contains(subject)) {
            return Owned.UNKNOWN;
        }
        var in = book.product(subject).map(Product::includedIn).orElse(List.of());
        if (in.stream().anyMatch(plans::contains)) {
            return Owned.YES;
        }
        return in.stream().anyMatch(unclearPlans::contains) ? Owned.UNKNOWN : Owned.NO;
    }

    /** Without interest in what is owned, or in what may be, and without the risk of churn, which is no signal. */
    public List<Finding> unowned(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.churnRisk())
                .filter(finding -> finding.type() != SignalType.FEATURE_INTEREST
                        || finding.subject() == null
                        || owns(finding.subject()) == Owned.NO)
                .toList();
    }

    boolean ownsFeature(String feature) {
        return features.contains(feature.strip().toLowerCase(Locale.ROOT));
    }

    private void ownFeature(String feature) {
        features.add(feature.strip().toLowerCase(Locale.ROOT));
    }
}
