package io.upswell.opportunities.domain;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.INNOVATE;
import static io.upswell.opportunities.Example.MARKETING;
import static io.upswell.opportunities.Example.PRICES;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.seats;
import static io.upswell.opportunities.Example.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.Example;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.Proration;
import io.upswell.opportunities.SuggestedPlay;
import io.upswell.opportunities.ValueEstimate;
import io.upswell.opportunities.ValueEstimate.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RangeAndPlaysTests {

    @Test
    void aLimitThatMayNeverBeCrossedMayBeWorthNothing() {
        ValueEstimate value = value(USAGE, FEATURE);
        assertThat(List.of(figure(value.low()), figure(value.annual()), figure(value.high())))
                .containsExactly("30000", "45000", "45000");
        assertThat(value.parts())
                .extracting(Part::productName, Part::doubt)
                .containsExactly(
                        tuple("Advanced Analytics", null),
                        tuple("API Plus", "no day is projected on which the usage crosses the limit"));
    }

    @Test
    void aProjectedCrossingLeavesNoDoubt() {
        Signal crossing = Example.signal(
                SignalType.USAGE_LIMIT_APPROACHING,
                "api_calls",
                "API calls at 92% of limit",
                0.85,
                new Evidence.Usage(
                        "api_calls",
                        "API calls",
                        920_000,
                        1_000_000,
                        LocalDate.of(2026, 1, 29),
                        LocalDate.of(2026, 2, 8),
                        LocalDate.of(2026, 2, 16)));
        assertThat(figure(value(crossing).low())).isEqualTo("15000");
    }

    @Test
    void aTeamThatJoinedLatelyMakesSeatsUncertain() {
        ValueEstimate value = value(seats(51, 45), team("Marketing", 8, 0.75));
        assertThat(List.of(figure(value.low()), figure(value.annual()), figure(value.high())))
                .as("6 seats; none if the 8 leave, 14 if 8 more come; at $600")
                .containsExactly("0", "3600", "8400");
        assertThat(value.parts())
                .singleElement()
                .extracting(Part::doubt)
                .asString()
                .startsWith("8 joined lately");
    }

    @Test
    void aTeamThatFitsInMayOutgrowTheFreeSeats() {
        ValueEstimate value = ExpansionEstimate.of(
                        Example.account("a", "A", "75000", 45, 40), PRICES, List.of(MARKETING))
                .value();
        assertThat(List.of(figure(value.low()), figure(value.annual()), figure(value.high())))
                .as("40 of 45 in use, 8 more would lack 3")
                .containsExactly("0", "0", "1800");
    }

    @Test
    void withoutAPriceThereIsNoUpperEnd() {
        ValueEstimate value = value(FEATURE, Example.asked("unheard-of", 0.7));
        assertThat(figure(value.low())).isEqualTo("30000");
        assertThat(value.high()).isNull();
        assertThat(value.why()).isEqualTo("Unheard-of is not in the price book.");
    }

    @Test
    void prorationCountsTheDaysToTheContractsEnd() {
        Proration proration = snapshot(LocalDate.of(2026, 9, 30));
        assertThat(proration.days()).isEqualTo(244);
        assertThat(proration.amount()).isEqualByComparingTo("30082.19");
        assertThat(proration.until()).isEqualTo("2026-09-30");
    }

    private static Proration snapshot(LocalDate end) {
        var opportunity = Opportunity.of(Observation.of(Example.detected(INNOVATE, AS_OF, 1, USAGE, FEATURE)));
        assertThat(opportunity.view().account().contractEnd()).isEqualTo(end);
        return opportunity.view().proration().orElseThrow();
    }

    @Test
    void eachSaleIsAPlayThatNamesItsEvidence() {
        assertThat(plays(USAGE, FEATURE, MARKETING))
                .containsExactly(
                        new SuggestedPlay(
                                ExpansionType.UPSELL,
                                "Show 920,400 of 1,000,000 calls used and offer Advanced Analytics and API Plus",
                                List.of("API calls at 92% of limit")),
                        new SuggestedPlay(
                                ExpansionType.LAND_AND_EXPAND,
                                "Meet the new Marketing team of 8 and plan its rollout",
                                List.of("8 new users from Marketing department (was only Sales)")),
                        new SuggestedPlay(
                                ExpansionType.CROSS_SELL,
                                "Schedule technical deep-dive on Advanced Analytics",
                                List.of("Asked about Advanced Analytics in last meeting")));
    }

    @Test
    void aTeamWithoutSeatsIsOneSaleOfSeats() {
        assertThat(plays(seats(51, 45), team("Marketing", 8, 0.75)))
                .singleElement()
                .satisfies(play -> {
                    assertThat(play.type()).isEqualTo(ExpansionType.LAND_AND_EXPAND);
                    assertThat(play.move()).isEqualTo("Offer seats for the 51 active users on 45 contracted seats");
                    assertThat(play.because()).hasSize(2);
                });
    }

    private static List<SuggestedPlay> plays(Signal... signals) {
        return Assessment.of(INNOVATE, PRICES, List.of(signals)).plays();
    }

    private static ValueEstimate value(Signal... signals) {
        return ExpansionEstimate.of(INNOVATE, PRICES, List.of(signals)).value();
    }

    private static String figure(@Nullable BigDecimal amount) {
        return amount == null ? "none" : amount.toPlainString();
    }
}
