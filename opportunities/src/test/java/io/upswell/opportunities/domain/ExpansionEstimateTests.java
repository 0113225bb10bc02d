package io.upswell.opportunities.domain;

import static io.upswell.detection.SignalType.FEATURE_INTEREST;
import static io.upswell.detection.SignalType.NEW_TEAM_ONBOARDING;
import static io.upswell.detection.SignalType.SEAT_OVERAGE;
import static io.upswell.detection.SignalType.USAGE_LIMIT_APPROACHING;
import static io.upswell.opportunities.Example.ADVANCED_ANALYTICS;
import static io.upswell.opportunities.Example.API_PLUS;
import static io.upswell.opportunities.Example.ENTERPRISE;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.INNOVATE;
import static io.upswell.opportunities.Example.MARKETING;
import static io.upswell.opportunities.Example.PRICES;
import static io.upswell.opportunities.Example.PROFESSIONAL;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.account;
import static io.upswell.opportunities.Example.asked;
import static io.upswell.opportunities.Example.mention;
import static io.upswell.opportunities.Example.plan;
import static io.upswell.opportunities.Example.product;
import static io.upswell.opportunities.Example.seats;
import static io.upswell.opportunities.Example.team;
import static io.upswell.opportunities.Example.usage;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.Signal;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.ValueEstimate.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpansionEstimateTests {

    private static final Product BURST = product("burst", "Burst", "9000", List.of(), Map.of("api_calls", 10_000.0));

    @Test
    void valuesInnovateCorpAsThePrdDoes() {
        ExpansionEstimate estimate = estimate(INNOVATE, PRICES, USAGE, FEATURE, MARKETING);
        assertThat(estimate.value().annual()).isEqualByComparingTo("45000");
        assertThat(estimate.products()).containsExactly("Advanced Analytics", "API Plus");
        assertThat(estimate.value().parts())
                .extracting(Part::label, part -> part.annual().toPlainString(), Part::formula)
                .containsExactly(
                        tuple("Advanced Analytics, list price", "30000", "list price $30,000"),
                        tuple("API Plus, lifts the limit to 3M calls", "15000", "list price $15,000"),
                        tuple("Marketing, fits into free seats", "0", "37 of 45 seats in use"));
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    record Case(
            String name,
            AccountSnapshot account,
            PriceBook prices,
            List<Signal> signals,
            @Nullable String annual,
            List<String> labels,
            @Nullable ExpansionType type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        AccountSnapshot full = account("a", "A", "75000", 40, 46);
        AccountSnapshot unknownSeats = account("a", "A", "75000", null, 46);
        return Stream.of(
                new Case(
                        "a seat overage of one is worth one seat's price",
                        account("a", "A", "1000000", 500, 501),
                        PRICES,
                        List.of(seats(501, 500)),
                        "600",
                        List.of("1 seat over the contract"),
                        ExpansionType.UPSELL),
                new Case(
                        "seats counted once with a new team",
                        full,
                        PRICES,
                        List.of(seats(46, 40), team("Marketing", 8, 0.75)),
                        "3600",
                        List.of("6 seats over the contract"),
                        ExpansionType.UPSELL),
                new Case(
                        "of a new team only those who do not fit in",
                        full,
                        PRICES,
                        List.of(team("Marketing", 8, 0.75)),
                        "3600",
                        List.of("Marketing, 6 seats beyond the contract"),
                        ExpansionType.LAND_AND_EXPAND),
                new Case(
                        "two new teams share the overflow",
                        full,
                        PRICES,
                        List.of(team("Marketing", 8, 0.75), team("Finance", 5, 0.75)),
                        "3600",
                        List.of("Marketing and Finance, 6 seats beyond the contract"),
                        ExpansionType.LAND_AND_EXPAND),
                new Case(
                        "a team that fits in is worth nothing yet",
                        INNOVATE,
                        PRICES,
                        List.of(MARKETING),
                        "0",
                        List.of("Marketing, fits into free seats"),
                        ExpansionType.LAND_AND_EXPAND),
                new Case(
                        "contracted seats unknown",
                        unknownSeats,
                        PRICES,
                        List.of(MARKETING),
                        null,
                        List.of(),
                        ExpansionType.LAND_AND_EXPAND),
                new Case(
                        "a limit: the product where it costs less than the next plan",
                        INNOVATE,
                        PRICES,
                        List.of(USAGE),
                        "15000",
                        List.of("API Plus, lifts the limit to 3M calls"),
                        ExpansionType.UPSELL),
                new Case(
                        "a limit: the next plan where it is cheaper",
                        INNOVATE,
                        book(List.of(PROFESSIONAL, plan("team", "Team", 3, "40000", null, 1_500_000)), API_PLUS),
                        List.of(USAGE),
                        "10000",
                        List.of("Team, lifts the limit to 1.5M calls"),
                        ExpansionType.UPSELL),
                new Case(
                        "a limit: the step has to lift it above the usage",
                        INNOVATE,
                        book(List.of(PROFESSIONAL), BURST, API_PLUS),
                        List.of(usage(0.95, 1_200_000, 1_000_000)),
                        "15000",
                        List.of("API Plus, lifts the limit to 3M calls"),
                        ExpansionType.UPSELL),
                new Case(
                        "a limit that nothing lifts",
                        INNOVATE,
                        book(List.of(PROFESSIONAL)),
                        List.of(USAGE),
                        null,
                        List.of(),
                        ExpansionType.UPSELL),
                new Case(
                        "a product asked for",
                        INNOVATE,
                        PRICES,
                        List.of(FEATURE),
                        "30000",
                        List.of("Advanced Analytics, list price"),
                        ExpansionType.CROSS_SELL),
                new Case(
                        "a plan asked for costs the difference",
                        INNOVATE,
                        PRICES,
                        List.of(asked("enterprise", 0.7)),
                        "60000",
                        List.of("Enterprise, instead of Professional"),
                        ExpansionType.UPSELL),
                new Case(
                        "a cheaper plan is never worth less than nothing",
                        INNOVATE,
                        book(List.of(PROFESSIONAL, plan("starter", "Starter", 1, "9000", null, 100_000))),
                        List.of(asked("starter", 0.7)),
                        "0",
                        List.of("Starter, instead of Professional"),
                        ExpansionType.UPSELL),
                new Case(
                        "the plan asked for contains the product and lifts the limit",
                        INNOVATE,
                        PRICES,
                        List.of(USAGE, FEATURE, asked("enterprise", 0.7)),
                        "60000",
                        List.of("Enterprise, instead of Professional"),
                        ExpansionType.UPSELL),
                new Case(
                        "the product asked for lifts the limit, too",
                        INNOVATE,
                        PRICES,
                        List.of(USAGE, asked("api-plus", 0.7)),
                        "15000",
                        List.of("API Plus, lifts the limit to 3M calls"),
                        ExpansionType.UPSELL),
                new Case("nothing named", INNOVATE, PRICES, List.of(mention(0.7)), null, List.of(), null),
                new Case(
                        "what has a price is estimated beside what has none",
                        INNOVATE,
                        book(List.of(PROFESSIONAL), API_PLUS, unpriced()),
                        List.of(USAGE, FEATURE),
                        "15000",
                        List.of("API Plus, lifts the limit to 3M calls"),
                        ExpansionType.UPSELL),
                new Case(
                        "free seats do not make the unknown worthless",
                        INNOVATE,
                        book(List.of(PROFESSIONAL), unpriced()),
                        List.of(FEATURE, MARKETING),
                        null,
                        List.of("Marketing, fits into free seats"),
                        ExpansionType.LAND_AND_EXPAND));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void estimates(Case example) {
        ExpansionEstimate estimate = ExpansionEstimate.of(example.account, example.prices, example.signals);
        if (example.annual == null) {
            assertThat(estimate.value().annual()).isNull();
            assertThat(estimate.value().why()).isNotBlank().endsWith(".");
        } else {
            assertThat(estimate.value().annual()).isEqualByComparingTo(example.annual);
        }
        assertThat(estimate.value().parts()).extracting(Part::label).isEqualTo(example.labels);
        assertThat(Play.of(example.prices, example.signals, estimate).type()).isEqualTo(example.type);
    }

    @Test
    void namesWhatHasNoPrice() {
        PriceBook prices = book(List.of(PROFESSIONAL), API_PLUS, unpriced());
        ExpansionEstimate estimate = estimate(INNOVATE, prices, USAGE, FEATURE);
        assertThat(estimate.value().why()).isEqualTo("Advanced Analytics has no price in the price book.");
        assertThat(estimate.products()).containsExactly("Advanced Analytics", "API Plus");
    }

    @Test
    void joinsTheReasonsOfOneStep() {
        ExpansionEstimate estimate = estimate(INNOVATE, PRICES, USAGE, FEATURE, asked("enterprise", 0.7));
        assertThat(estimate.value().parts())
                .extracting(Part::reasons)
                .containsExactly(Set.of(USAGE_LIMIT_APPROACHING, FEATURE_INTEREST));

        ExpansionEstimate seats =
                estimate(account("a", "A", "1", 40, 46), PRICES, seats(46, 40), team("Marketing", 8, 0.75));
        assertThat(seats.value().parts())
                .extracting(Part::reasons)
                .containsExactly(Set.of(SEAT_OVERAGE, NEW_TEAM_ONBOARDING));
    }

    @Test
    void recommendsTheDeepDiveOfThePrd() {
        Assessment assessment = Assessment.of(INNOVATE, PRICES, List.of(USAGE, FEATURE));
        assertThat(assessment.recommendedApproach()).isEqualTo("Schedule technical deep-dive on Advanced Analytics");
    }

    @Test
    void recommendsWithTheEvidenceOtherwise() {
        assertThat(approach(USAGE)).isEqualTo("Show 920,400 of 1,000,000 calls used and offer API Plus");
        assertThat(approach(seats(46, 40))).isEqualTo("Offer seats for the 46 active users on 40 contracted seats");
        assertThat(approach(MARKETING)).isEqualTo("Meet the new Marketing team of 8 and plan its rollout");
        assertThat(approach(mention(0.7))).isEqualTo("Follow up on “We want to roll this out to EMEA by summer.”");
    }

    private static @Nullable String approach(Signal signal) {
        return Assessment.of(INNOVATE, PRICES, List.of(signal)).recommendedApproach();
    }

    private static ExpansionEstimate estimate(AccountSnapshot account, PriceBook prices, Signal... signals) {
        return ExpansionEstimate.of(account, prices, List.of(signals));
    }

    private static Product unpriced() {
        return product(ADVANCED_ANALYTICS.id(), ADVANCED_ANALYTICS.name(), null, List.of(ENTERPRISE.id()), Map.of());
    }

    private static PriceBook book(List<Plan> plans, Product... products) {
        return new PriceBook(plans, List.of(products));
    }
}
