package io.upswell.opportunities.domain;

import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.INNOVATE;
import static io.upswell.opportunities.Example.MARKETING;
import static io.upswell.opportunities.Example.PRICES;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.account;
import static io.upswell.opportunities.Example.mention;
import static io.upswell.opportunities.Example.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ScoreBreakdown.Contribution;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompositeScoreTests {

    record Case(String name, AccountSnapshot account, List<Signal> signals, double composite, ScoreBand band) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("PRD 4.1", INNOVATE, List.of(USAGE, FEATURE), 0.8033, ScoreBand.HIGH),
                new Case("PRD 5.1", INNOVATE, List.of(USAGE, FEATURE, MARKETING), 0.8517, ScoreBand.HIGH),
                new Case(
                        "seats over by 10 % of ARR",
                        account("a", "A", "60000", 100, 110), List.of(seats(110, 100)), 0.632, ScoreBand.MEDIUM),
                new Case(
                        "one seat in 500",
                        account("a", "A", "1000000", 500, 501),
                        List.of(seats(501, 500)),
                        0.388,
                        ScoreBand.LOW),
                new Case("a mention has no price", INNOVATE, List.of(mention(0.7)), 0.525, ScoreBand.LOW),
                new Case(
                        "ARR unknown",
                        account("a", "A", null, 100, 110),
                        List.of(seats(110, 100)),
                        0.675,
                        ScoreBand.MEDIUM),
                new Case(
                        "no ARR yet",
                        account("a", "A", "0", 100, 110),
                        List.of(seats(110, 100)),
                        0.675,
                        ScoreBand.MEDIUM),
                new Case("nothing left", INNOVATE, List.of(), 0, ScoreBand.LOW));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scores(Case example) {
        Assessment assessment = Assessment.of(example.account, PRICES, example.signals);
        assertThat(assessment.score().composite()).isCloseTo(example.composite, within(0.0005));
        assertThat(assessment.band()).isEqualTo(example.band);
    }

    /** Design 4: one mention needs an uplift of about 21 %. */
    @ParameterizedTest
    @CsvSource({"0.20, LOW", "0.21, MEDIUM"})
    void oneMentionNeedsUplift(double uplift, ScoreBand band) {
        var value = new ValueEstimate(BigDecimal.valueOf(uplift * 100_000), "USD", List.of(), null);
        double composite = new CompositeScore(ScoreWeights.SHIPPED)
                .of(List.of(mention(0.7)), new BigDecimal("100000"), value)
                .composite();
        assertThat(ScoreBand.of(composite)).isEqualTo(band);
    }

    @Test
    void showsWhatEverySignalAdds() {
        ScoreBreakdown score = Assessment.of(INNOVATE, PRICES, List.of(USAGE, FEATURE, MARKETING))
                .score();
        assertThat(score.uplift()).isEqualTo(0.6);
        assertThat(score.arrPotentialPoints()).isCloseTo(0.39, within(0.005));
        assertThat(score.contributions())
                .extracting(Contribution::type)
                .containsExactly(
                        SignalType.USAGE_LIMIT_APPROACHING,
                        SignalType.FEATURE_INTEREST,
                        SignalType.NEW_TEAM_ONBOARDING);
        assertThat(score.contributions().stream().map(c -> "%.2f".formatted(c.points())))
                .containsExactly("0.18", "0.13", "0.15");
        assertThat(score.contributions().stream().map(c -> "%.2f %s".formatted(c.without(), c.bandWithout())))
                .containsExactly("0.77 MEDIUM", "0.76 MEDIUM", "0.80 HIGH");
    }

    @Test
    void withoutItsOnlySignalNothingIsLeft() {
        ScoreBreakdown score = Assessment.of(account("a", "A", "60000", 100, 110), PRICES, List.of(seats(110, 100)))
                .score();
        assertThat(score.contributions().getFirst().without()).isZero();
    }

    @Test
    void bandsCompareUnrounded() {
        assertThat(ScoreBand.of(0.8)).isEqualTo(ScoreBand.HIGH);
        assertThat(ScoreBand.of(0.7999)).isEqualTo(ScoreBand.MEDIUM);
        assertThat(ScoreBand.of(0.6)).isEqualTo(ScoreBand.MEDIUM);
        assertThat(ScoreBand.of(0.5999)).isEqualTo(ScoreBand.LOW);
    }
}
