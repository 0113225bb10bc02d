package io.upswell.opportunities.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ValueEstimate;
import io.upswell.opportunities.ValueEstimate.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the signals of an account are worth per year, from the price book and never from a flat share of ARR (FR-2.5).
 *
 * @param products names of what to sell, also of what has no price: first what was asked for, then what lifts a limit
 */
public record ExpansionEstimate(ValueEstimate value, List<String> products) {

    public static ExpansionEstimate of(AccountSnapshot account, PriceBook prices, List<Signal> signals) {
        Catalogue catalogue = new Catalogue(account, prices);
        Offer offer = new Offer(catalogue);
        List<String> missing = new ArrayList<>();

        for (Signal signal : ofType(signals, SignalType.FEATURE_INTEREST)) {
            catalogue
                    .asked(signal.subject())
                    .ifPresentOrElse(
                            step -> offer.add(step, signal.type()),
                            () -> missing.add(notForSale(signal.subject(), account, prices)));
        }
        for (Signal signal : ofType(signals, SignalType.USAGE_LIMIT_APPROACHING)) {
            usage(signal)
                    .filter(usage -> !offer.serves(usage, signal.type()))
                    .ifPresent(usage -> catalogue
                            .lifting(usage)
                            .ifPresentOrElse(
                                    step -> offer.addLifting(step, usage, signal.type()),
                                    () -> missing.add("nothing in the price book lifts the limit of %s %s"
                                            .formatted(
                                                    Wording.number(usage.limit()), Wording.unit(usage.metricName())))));
        }
        // Growth towards a limit speaks for the step that lifts it, but does not justify one alone.
        for (Signal signal : ofType(signals, SignalType.API_USAGE_GROWTH)) {
            usage(signal).ifPresent(usage -> offer.serves(usage, signal.type()));
        }
        offer.settle();
        offer.withoutPrice().forEach(name -> missing.add(name + " has no price in the price book"));

        SeatNeed seats = SeatNeed.of(account, prices, signals);
        if (seats.missing() != null) {
            missing.add(seats.missing());
        }
        List<Part> parts = Stream.concat(
                        offer.parts().stream().map(part -> Doubt.aboutLimit(part, signals)), seats.parts().stream())
                .map(ExpansionEstimate::plain)
                .toList();
        return new ExpansionEstimate(value(account.currency(), parts, missing), offer.names());
    }

    private static ValueEstimate value(String currency, List<Part> parts, List<String> missing) {
        BigDecimal sum = sum(parts, Part::annual);
        // Nothing but what is free, beside something without a price, would call the unknown worthless.
        boolean known = !parts.isEmpty() && (sum.signum() > 0 || missing.isEmpty());
        String why = missing.isEmpty() ? null : sentence(missing);
        if (known) {
            boolean bounded = missing.isEmpty() && parts.stream().allMatch(part -> part.high() != null);
            BigDecimal high = bounded ? sum(parts, ExpansionEstimate::high) : null;
            return new ValueEstimate(
                    plain(sum), plain(sum(parts, Part::low)), high == null ? null : plain(high), currency, parts, why);
        }
        return new ValueEstimate(
                null, currency, parts, why == null ? "No signal names anything that has a price." : why);
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal high(Part part) {
        BigDecimal high = part.high();
        return high == null ? part.annual() : high;
    }

    private static Part plain(Part part) {
        BigDecimal high = part.high();
        return new Part(
                part.label(),
                part.formula(),
                plain(part.annual()),
                plain(part.low()),
                high == null ? null : plain(high),
                part.product(),
                part.productName(),
                part.reasons(),
                part.doubt());
    }

    /** One spelling for one amount, whatever way it was stored, so that a change is a change of the amount. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String sentence(List<String> reasons) {
        String text = String.join("; ", reasons.stream().distinct().toList());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String notForSale(@Nullable String subject, AccountSnapshot account, PriceBook prices) {
        if (subject == null) {
            return "nobody named the product that they asked for";
        }
        boolean known =
                prices.product(subject).isPresent() || prices.plan(subject).isPresent();
        return known
                ? "%s has %s already".formatted(account.name(), prices.nameOf(subject))
                : "%s is not in the price book".formatted(subject);
    }

    private static Optional<Evidence.Usage> usage(Signal signal) {
        return signal.evidence().stream()
                .filter(Evidence.Usage.class::isInstance)
                .map(Evidence.Usage.class::cast)
                .findFirst();
    }

    private static List<Signal> ofType(List<Signal> signals, SignalType type) {
        return signals.stream().filter(signal -> signal.type() == type).toList();
    }
}
