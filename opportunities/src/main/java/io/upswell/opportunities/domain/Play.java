package io.upswell.opportunities.domain;

import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.ValueEstimate;
import io.upswell.opportunities.ValueEstimate.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of expansion it is (FR-2.4) and how to begin: the kind with the most value behind it, and where no value
 * is known that of the strongest signal.
 */
public record Play(@Nullable ExpansionType type, @Nullable String approach) {

    private static final int QUOTE = 80;

    public static Play of(PriceBook prices, List<Signal> signals, ExpansionEstimate estimate) {
        Optional<Signal> strongest = signals.stream().max(Comparator.comparingDouble(Signal::strength));
        ExpansionType type = byValue(prices, estimate.value())
                .or(() -> signals.stream()
                        .sorted(Comparator.comparingDouble(Signal::strength).reversed())
                        .map(signal -> kind(signal, prices))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(null);
        String approach = signals.stream()
                .filter(signal -> signal.type() == SignalType.FEATURE_INTEREST && signal.subject() != null)
                .max(Comparator.comparingDouble(Signal::strength))
                .or(() -> strongest)
                .map(signal -> approach(signal, prices, estimate.products()))
                .orElse(null);
        return new Play(type, approach);
    }

    /** The kind of a mix by its signals alone: a new team makes it land and expand. */
    static Optional<ExpansionType> kind(List<Signal> mix, PriceBook prices) {
        return mix.stream()
                .map(signal -> kind(signal, prices))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<ExpansionType> byValue(PriceBook prices, ValueEstimate value) {
        Map<ExpansionType, BigDecimal> sums = new EnumMap<>(ExpansionType.class);
        value.parts().stream()
                .filter(part -> part.annual().signum() > 0)
                .forEach(part -> sums.merge(kind(part, prices), part.annual(), BigDecimal::add));
        return sums.entrySet().stream()
                .max(Map.Entry.<ExpansionType, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.<ExpansionType, BigDecimal>comparingByKey()
                                .reversed()))
                .map(Map.Entry::getKey);
    }

    private static ExpansionType kind(Part part, PriceBook prices) {
        if (part.product() == null) {
            return part.reasons().contains(SignalType.SEAT_OVERAGE)
                    ? ExpansionType.UPSELL
                    : ExpansionType.LAND_AND_EXPAND;
        }
        boolean lifts = part.reasons().contains(SignalType.USAGE_LIMIT_APPROACHING);
        boolean product = prices.product(part.product()).isPresent();
        return product && !lifts ? ExpansionType.CROSS_SELL : ExpansionType.UPSELL;
    }

    private static Optional<ExpansionType> kind(Signal signal, PriceBook prices) {
        return switch (signal.type()) {
            case USAGE_LIMIT_APPROACHING, SEAT_OVERAGE, API_USAGE_GROWTH -> Optional.of(ExpansionType.UPSELL);
            case FEATURE_INTEREST ->
                Optional.of(
                        prices.product(signal.subject()).isPresent() ? ExpansionType.CROSS_SELL : ExpansionType.UPSELL);
            case NEW_TEAM_ONBOARDING -> Optional.of(ExpansionType.LAND_AND_EXPAND);
            case COMPETITOR_DISPLACEMENT -> Optional.of(ExpansionType.CROSS_SELL);
            case EXPANSION_MENTION -> Optional.empty();
        };
    }

    private static String approach(Signal signal, PriceBook prices, List<String> products) {
        String offer = products.isEmpty() ? "the next step" : Wording.list(products);
        Evidence evidence =
                signal.evidence().isEmpty() ? null : signal.evidence().getFirst();
        return switch (evidence) {
            case Evidence.Usage usage ->
                "Show %s of %s %s used and offer %s"
                        .formatted(
                                Wording.number(usage.used()),
                                Wording.number(usage.limit()),
                                Wording.unit(usage.metricName()),
                                offer);
            case Evidence.Seats seats ->
                "Offer seats for the %d active users on %d contracted seats"
                        .formatted(seats.activeUsers(), seats.contractedSeats());
            case Evidence.Team team ->
                "Meet the new %s team of %d and plan its rollout"
                        .formatted(team.department(), team.newUsers().size());
            case Evidence.Condition condition when condition.play() != null -> Objects.requireNonNull(condition.play());
            case Evidence.Quote quote
            when signal.type() == SignalType.EXPANSION_MENTION ->
                "Follow up on “%s”".formatted(shortened(quote.quote()));
            case Evidence.Quote quote
            when signal.type() == SignalType.COMPETITOR_DISPLACEMENT ->
                "Offer help with the move from %s".formatted(named(signal, prices));
            case null, default ->
                signal.type() == SignalType.FEATURE_INTEREST
                        ? "Schedule technical deep-dive on " + named(signal, prices)
                        : "Follow up: " + signal.details();
        };
    }

    private static String named(Signal signal, PriceBook prices) {
        String subject = signal.subject();
        return subject == null ? "what they asked for" : prices.nameOf(subject);
    }

    private static String shortened(String quote) {
        return quote.length() <= QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, QUOTE)))
                                .strip() + "…";
    }
}
