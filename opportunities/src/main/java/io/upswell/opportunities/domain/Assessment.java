package io.upswell.opportunities.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Occasion;
import io.upswell.detection.PriceBook;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.SuggestedPlay;
import io.upswell.opportunities.ValueEstimate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the signals of an account amount to: its score, value, kind and approach (FR-2.2 to FR-2.5).
 *
 * @param signals strongest first
 * @param plays ways to begin, strongest first
 */
public record Assessment(
        AccountSnapshot account,
        List<Signal> signals,
        ScoreBreakdown score,
        ValueEstimate value,
        @Nullable ExpansionType type,
        List<String> suggestedProducts,
        @Nullable String recommendedApproach,
        List<SuggestedPlay> plays) {

    /** What was kept before there were plays has none. */
    public Assessment {
        plays = Objects.requireNonNullElse(plays, List.of());
    }

    /** Weighed as the rules that Upswell comes with weigh. */
    public static Assessment of(AccountSnapshot account, PriceBook prices, List<Signal> signals) {
        return of(account, prices, signals, ScoreWeights.SHIPPED);
    }

    public static Assessment of(AccountSnapshot account, PriceBook prices, List<Signal> signals, ScoreWeights weights) {
        List<Signal> strongestFirst = signals.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Signal::strength)
                        .reversed()
                        .thenComparing(Signal::type)
                        .thenComparing(Signal::id))
                .toList();
        ExpansionEstimate estimate = ExpansionEstimate.of(account, prices, strongestFirst);
        Play play = Play.of(prices, strongestFirst, estimate);
        return new Assessment(
                account,
                strongestFirst,
                new CompositeScore(weights).of(strongestFirst, account.arr(), estimate.value()),
                estimate.value(),
                play.type(),
                estimate.products(),
                play.approach(),
                Plays.of(prices, strongestFirst, estimate));
    }

    /** What the workflow may ask about it. */
    public Occasion occasion() {
        return new Occasion(account, signals, score.composite(), value.annual());
    }

    public ScoreBand band() {
        return ScoreBand.of(score.composite());
    }

    public Set<SignalType> types() {
        return signals.stream()
                .map(Signal::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SignalType.class)));
    }

    /** Whether there is nothing new to tell: the same signals, score and value, for the same people. */
    boolean saysTheSameAs(Assessment other) {
        return signals.equals(other.signals)
                && score.equals(other.score)
                && value.equals(other.value)
                && type == other.type
                && suggestedProducts.equals(other.suggestedProducts)
                && Objects.equals(recommendedApproach, other.recommendedApproach)
                && Objects.equals(account.csm(), other.account.csm())
                && Objects.equals(account.salesRep(), other.account.salesRep());
    }
}
