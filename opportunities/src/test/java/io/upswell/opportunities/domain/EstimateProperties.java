package io.upswell.opportunities.domain;

import static io.upswell.opportunities.Example.INNOVATE;
import static io.upswell.opportunities.Example.PRICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Signal;
import io.upswell.opportunities.Example;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The whole assessment, whatever the mix of signals. */
class EstimateProperties {

    @Provide
    Arbitrary<Signal> signal() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(700, 4000).map(k -> Example.usage(0.85, k * 1000.0, 1_000_000)),
                Arbitraries.of("advanced-analytics", "api-plus", "enterprise", "unheard-of")
                        .map(product -> Example.asked(product, 0.7)),
                Arbitraries.integers().between(1, 40).map(over -> Example.seats(45 + over, 45)),
                Arbitraries.integers().between(5, 20).map(users -> Example.team("Marketing", users, 0.75)),
                Arbitraries.just(Example.mention(0.7)));
    }

    /** One signal for each id, as detection has it. */
    @Provide
    Arbitrary<List<Signal>> signals() {
        return signal().list().ofMaxSize(5).uniqueElements(Signal::id);
    }

    @Property(tries = 300)
    void theLikelyValueLiesBetweenTheEnds(@ForAll("signals") List<Signal> signals) {
        ValueEstimate value = assess(signals).value();
        BigDecimal annual = value.annual();
        if (annual == null) {
            assertThat(value.low()).isNull();
            assertThat(value.high()).isNull();
        } else {
            assertThat(value.low()).isNotNull().isNotNegative().isLessThanOrEqualTo(annual);
            if (value.high() != null) {
                assertThat(value.high()).isGreaterThanOrEqualTo(annual);
            }
        }
        for (var part : value.parts()) {
            assertThat(part.low()).isNotNegative().isLessThanOrEqualTo(part.annual());
            if (part.doubt() == null) {
                assertThat(part.low()).isEqualTo(part.annual());
                assertThat(part.high()).isEqualTo(part.annual());
            }
        }
    }

    @Property(tries = 300)
    void theOrderDoesNotMatterAndRepeatsAddNothing(@ForAll("signals") List<Signal> signals, @ForAll Random random) {
        Assessment once = assess(signals);
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, random);
        assertThat(assess(shuffled)).isEqualTo(once);
        shuffled.addAll(signals);
        assertThat(assess(shuffled)).isEqualTo(once);
    }

    @Property(tries = 300)
    void moreEvidenceNeverLowersTheScoreOfWhatIsPriced(@ForAll("signals") List<Signal> signals) {
        Assessment all = assess(signals);
        for (Signal gone : signals) {
            List<Signal> fewer = new ArrayList<>(signals);
            fewer.remove(gone);
            Assessment less = assess(fewer);
            if (less.value().annual() != null && all.value().annual() != null) {
                assertThat(all.value().annual())
                        .isGreaterThanOrEqualTo(less.value().annual());
                assertThat(all.score().composite())
                        .isGreaterThanOrEqualTo(less.score().composite());
            }
        }
    }

    @Property(tries = 300)
    void everySignalSpeaksForExactlyOnePlay(@ForAll("signals") List<Signal> signals) {
        Assessment assessment = assess(signals);
        List<String> said = assessment.plays().stream()
                .flatMap(play -> play.because().stream())
                .toList();
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        signals.stream().map(Signal::details).toList());
    }

    private static Assessment assess(List<Signal> signals) {
        return Assessment.of(INNOVATE, PRICES, signals);
    }
}
