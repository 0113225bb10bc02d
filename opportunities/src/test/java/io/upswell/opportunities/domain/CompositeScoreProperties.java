package io.upswell.opportunities.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.upswell.detection.Evidence;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.Example;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ScoreBreakdown.Contribution;
import io.upswell.opportunities.ValueEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompositeScoreProperties {

    private static final BigDecimal ARR = new BigDecimal("75000");

    @Provide
    Arbitrary<Signal> signal() {
        return Combinators.combine(
                        Arbitraries.of(SignalType.class),
                        Arbitraries.doubles().between(0, 1).ofScale(3))
                .as((type, strength) -> Example.signal(type, null, "details", strength, new Evidence.Seats(2, 1)));
    }

    @Provide
    Arbitrary<List<Signal>> signals() {
        return signal().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<ValueEstimate> value() {
        var part = Combinators.combine(
                        Arbitraries.integers().between(0, 500_000),
                        Arbitraries.of(SignalType.class).set().ofMinSize(1).ofMaxSize(2))
                .as((annual, reasons) -> new ValueEstimate.Part(
                        "part", "formula", BigDecimal.valueOf(annual), null, null, Set.copyOf(reasons)));
        var known = part.list()
                .ofMaxSize(4)
                .map(parts -> new ValueEstimate(
                        parts.stream().map(ValueEstimate.Part::annual).reduce(BigDecimal.ZERO, BigDecimal::add),
                        "USD",
                        parts,
                        null));
        return Arbitraries.oneOf(known, Arbitraries.just(new ValueEstimate(null, "USD", List.of(), "no price")));
    }

    @Property
    void staysBetweenNothingAndOne(@ForAll("signals") List<Signal> signals, @ForAll("value") ValueEstimate value) {
        assertThat(composite(signals, value)).isBetween(0.0, 1.0);
    }

    @Property
    void moreEvidenceNeverLowersIt(
            @ForAll("signals") List<Signal> signals,
            @ForAll("signal") Signal another,
            @ForAll("value") ValueEstimate value) {
        List<Signal> more = new ArrayList<>(signals);
        more.add(another);
        assertThat(composite(more, value)).isGreaterThanOrEqualTo(composite(signals, value));
    }

    @Property
    void doesNotDependOnTheOrder(
            @ForAll("signals") List<Signal> signals, @ForAll("value") ValueEstimate value, @ForAll Random random) {
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, random);
        assertThat(score(shuffled, value)).isEqualTo(score(signals, value));
    }

    @Property
    void repeatsAddNothing(@ForAll("signals") List<Signal> signals, @ForAll("value") ValueEstimate value) {
        List<Signal> twice = new ArrayList<>(signals);
        twice.addAll(signals);
        assertThat(score(twice, value)).isEqualTo(score(signals, value));
    }

    @Property
    void pointsAddUp(@ForAll("signals") List<Signal> signals, @ForAll("value") ValueEstimate value) {
        ScoreBreakdown score = score(signals, value);
        double points =
                score.contributions().stream().mapToDouble(Contribution::points).sum();
        assertThat(points + score.arrPotentialPoints()).isCloseTo(score.composite(), within(1e-12));
    }

    @Property
    void withoutASignalItIsNeverMore(@ForAll("signals") List<Signal> signals, @ForAll("value") ValueEstimate value) {
        ScoreBreakdown score = score(signals, value);
        assertThat(score.contributions())
                .allSatisfy(part -> assertThat(part.without()).isBetween(0.0, score.composite()));
    }

    private static double composite(List<Signal> signals, ValueEstimate value) {
        return score(signals, value).composite();
    }

    private static ScoreBreakdown score(List<Signal> signals, ValueEstimate value) {
        return new CompositeScore(ScoreWeights.SHIPPED).of(signals, ARR, value);
    }
}
