package io.upswell.frontend.parts;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ValueEstimate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what an opportunity stands on, from the evidence alone. */
public final class Reasons {

    private static final int SENTENCES = 3;

    private Reasons() {}

    /** The strongest signal in a few words, for a list. */
    public static String top(OpportunitySnapshot opportunity, Clock clock) {
        return opportunity.signals().stream()
                .findFirst()
                .map(signal -> brief(signal, opportunity, LocalDate.now(clock)))
                .orElse(opportunity.accountDeletedAt() == null ? "No open signal" : "The account was deleted");
    }

    private static String brief(Signal signal, OpportunitySnapshot opportunity, LocalDate today) {
        return switch (first(signal)) {
            case Evidence.Usage usage ->
                "%s of %s limit%s"
                        .formatted(
                                Words.percent(usage.ratio()),
                                usage.metricName(),
                                crossing(usage, today)
                                        .map(range -> ", crossing " + range)
                                        .orElse(""));
            case Evidence.Seats seats -> "%d on %d seats".formatted(seats.activeUsers(), seats.contractedSeats());
            case Evidence.Team team -> "%d new in %s".formatted(team.newUsers().size(), team.department());
            case Evidence.Visits visits ->
                "%s to %s, which is locked"
                        .formatted(Words.count(visits.visits(), "visit", "visits"), visits.feature());
            case Evidence.Quote quote
            when signal.type() == SignalType.FEATURE_INTEREST && signal.subject() != null ->
                "Asked about " + name(signal.subject(), opportunity);
            case null, default -> signal.details();
        };
    }

    /** What happened, one sentence a signal, strongest first. */
    public static String story(OpportunitySnapshot opportunity, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (opportunity.accountDeletedAt() != null) {
            LocalDate day = LocalDate.ofInstant(opportunity.accountDeletedAt(), clock.getZone());
            return "The account was deleted on %s; its signals have ended with it.".formatted(Words.date(day, today));
        }
        return opportunity.signals().stream()
                .limit(SENTENCES)
                .map(signal -> sentence(signal, opportunity, clock, today))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Signal signal, OpportunitySnapshot opportunity, Clock clock, LocalDate today) {
        return switch (first(signal)) {
            case Evidence.Usage usage ->
                crossing(usage, today)
                        .map(range -> "%s will likely pass the limit %s.".formatted(usage.metricName(), between(range)))
                        .orElseGet(() -> "%s stand at %s of the limit."
                                .formatted(usage.metricName(), Words.percent(usage.ratio())));
            case Evidence.Seats seats ->
                "%d people use %d contracted seats.".formatted(seats.activeUsers(), seats.contractedSeats());
            case Evidence.Team team ->
                "%s joined with %s."
                        .formatted(
                                team.department(), Words.count(team.newUsers().size(), "person", "people"));
            case Evidence.Visits visits ->
                "%s looked at %s, which is locked."
                        .formatted(Words.count(visits.users(), "user", "users"), visits.feature());
            case Evidence.Quote quote
            when signal.type() == SignalType.FEATURE_INTEREST && signal.subject() != null -> {
                LocalDate day = LocalDate.ofInstant(quote.occurredAt(), clock.getZone());
                yield "%s asked about %s %s."
                        .formatted(
                                Objects.requireNonNullElse(quote.speaker(), "The customer"),
                                name(signal.subject(), opportunity),
                                day.equals(today.minusDays(1)) ? "yesterday" : "on " + Words.date(day, today));
            }
            case null, default -> signal.details().endsWith(".") ? signal.details() : signal.details() + ".";
        };
    }

    private static @Nullable Evidence first(Signal signal) {
        List<Evidence> evidence = signal.evidence();
        return evidence.isEmpty() ? null : evidence.getFirst();
    }

    private static Optional<String> crossing(Evidence.Usage usage, LocalDate today) {
        LocalDate from = usage.crossingFrom();
        LocalDate to = usage.crossingTo();
        return from == null || to == null ? Optional.empty() : Optional.of(Words.range(from, to, today));
    }

    private static String between(String range) {
        return range.contains("–") ? "between " + range.replace(" – ", "–").replace("–", " and ") : "on " + range;
    }

    private static String name(String id, OpportunitySnapshot opportunity) {
        return opportunity.value().parts().stream()
                .filter(part -> id.equals(part.product()))
                .map(ValueEstimate.Part::productName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(id);
    }
}
