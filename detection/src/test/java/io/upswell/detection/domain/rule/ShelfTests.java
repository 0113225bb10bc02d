package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Offering;
import io.upswell.detection.PriceBook;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the price book holds for an account on the plan Professional. */
class ShelfTests {

    private static Offering offering(AnAccount account, String id) {
        return Shelf.of(account.facts(), RuleSet.shipped()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsEveryProductAndThePlansAbove() {
        assertThat(Shelf.of(account().facts(), RuleSet.shipped()))
                .extracting(Offering::id)
                .containsExactly("advanced-analytics", "api-plus", "session-replay", "enterprise");
        assertThat(Shelf.of(account().plan("enterprise").facts(), RuleSet.shipped()))
                .extracting(Offering::id)
                .doesNotContain("enterprise", "professional");
    }

    @Test
    void whatAPlanIncludesIsOwned() {
        assertThat(offering(account(), "advanced-analytics").owned()).isFalse();
        assertThat(offering(account().plan("enterprise"), "advanced-analytics").owned())
                .isTrue();
        assertThat(offering(account().plan(null), "advanced-analytics").owned())
                .as("without a plan nobody knows")
                .isNull();
    }

    @Test
    void useIsWhatWasVisitedOfIt() {
        assertThat(offering(account().plan("enterprise"), "advanced-analytics").used())
                .as("no visit on record")
                .isNull();
        AnAccount visitor = account().plan("enterprise").visits(1, "Funnels");
        assertThat(offering(visitor, "advanced-analytics").used()).isTrue();
        assertThat(offering(visitor, "api-plus").used())
                .as("it has no feature that could be visited")
                .isNull();
        assertThat(offering(account().visits(1, "funnels"), "advanced-analytics")
                        .used())
                .as("locked is not used")
                .isFalse();
    }

    @Test
    void interestIsCountedWhereItIsNotOwned() {
        AnAccount asking = account()
                .heard(
                        "meeting",
                        "2026-01-27T10:00:00Z",
                        "Do you have funnels?",
                        SignalType.FEATURE_INTEREST,
                        "advanced-analytics",
                        false)
                .visits(2, "funnels");
        Offering wanted = offering(asking, "advanced-analytics");
        assertThat(wanted.asks()).isEqualTo(1);
        assertThat(wanted.visits()).isEqualTo(2);
        assertThat(offering(asking, "session-replay").asks()).isZero();
    }

    @Test
    void tellsPriceAndLimits() {
        Offering more = offering(account(), "api-plus");
        assertThat(more.annualPrice()).isEqualTo(BigDecimal.valueOf(15_000));
        assertThat(more.raises()).containsExactly("api_calls");
        assertThat(Shelf.of(account().book(new PriceBook(List.of(), List.of())).facts(), RuleSet.shipped()))
                .isEmpty();
    }
}
