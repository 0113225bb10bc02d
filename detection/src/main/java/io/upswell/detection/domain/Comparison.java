package io.upswell.detection.domain;

import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.episode.Patience;
import io.upswell.detection.domain.rule.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules found for an account, held against the signals that were open. A signal is the same as long as type
 * and subject are: it keeps its id, and the instant since when it holds, also when it comes back soon after its end.
 *
 * @param now all that hold, strongest first
 * @param news ids of those that begin a new episode; growth whose limit was told lately begins none
 * @param worthSaying whether one began, came back or ended, or moved far enough since it was last told
 */
public record Comparison(List<Signal> now, Set<UUID> news, boolean worthSaying, Signals.Changes changes) {

    private static final Comparator<Signal> STRONGEST_FIRST = Comparator.comparingDouble(Signal::strength)
            .reversed()
            .thenComparing(Signal::type)
            .thenComparing(signal -> Objects.requireNonNullElse(signal.subject(), ""));

    /**
     * @param known the open signals, and those that ended lately
     * @param lingers whether an open signal that was not found again goes on nevertheless
     * @param ruleVersion the version of the rules that found it
     * @param otherTerms whether the contract differs from the one that was told with the signals
     */
    public static Comparison of(
            String account,
            Collection<StandingSignal> known,
            Collection<Found> found,
            Predicate<Signal> lingers,
            boolean otherTerms,
            int ruleVersion,
            Instant asOf) {
        Map<Key, StandingSignal> before = before(known, asOf);
        Set<Key> knownBefore = new HashSet<>(before.keySet());
        List<StandingSignal> begun = new ArrayList<>();
        List<StandingSignal> kept = new ArrayList<>();
        Set<UUID> changed = new HashSet<>();
        boolean reopened = false;
        for (Found one : found) {
            StandingSignal old = before.remove(new Key(one.type(), one.subject()));
            if (old == null) {
                begun.add(StandingSignal.told(account, signal(UUID.randomUUID(), one, asOf, ruleVersion)));
                continue;
            }
            Signal signal = signal(old.signal().id(), one, old.signal().detectedAt(), ruleVersion);
            kept.add(old.with(signal));
            reopened |= !old.open();
            if (!old.open() || !signal.equals(old.signal())) {
                changed.add(signal.id());
            }
        }
        List<UUID> ended = new ArrayList<>();
        for (StandingSignal silent : before.values()) {
            if (silent.open() && !saidByItsLimit(silent.signal(), found) && lingers.test(silent.signal())) {
                kept.add(silent);
            } else if (silent.open()) {
                ended.add(silent.signal().id());
            }
        }
        boolean worthSaying = !begun.isEmpty()
                || reopened
                || !ended.isEmpty()
                || otherTerms && !kept.isEmpty()
                || kept.stream().anyMatch(StandingSignal::moved);
        List<StandingSignal> refreshed = kept.stream()
                .filter(one -> changed.contains(one.signal().id()) || worthSaying && one.differsFromTold())
                .map(one -> worthSaying ? StandingSignal.told(account, one.signal()) : one)
                .toList();
        List<Signal> now = new ArrayList<>();
        begun.forEach(one -> now.add(one.signal()));
        kept.forEach(one -> now.add(one.signal()));
        now.sort(STRONGEST_FIRST);
        Set<UUID> news = new HashSet<>();
        begun.stream()
                .map(StandingSignal::signal)
                .filter(one -> !knownBefore.contains(limitOf(one)))
                .forEach(one -> news.add(one.id()));
        return new Comparison(
                List.copyOf(now), Set.copyOf(news), worthSaying, new Signals.Changes(begun, refreshed, ended));
    }

    /** Usage that grows towards its limit is one cause, whichever of the two rules says it. */
    private static boolean saidByItsLimit(Signal silent, Collection<Found> found) {
        Key limit = limitOf(silent);
        return found.stream().anyMatch(one -> new Key(one.type(), one.subject()).equals(limit));
    }

    private static @Nullable Key limitOf(Signal signal) {
        return signal.type() == SignalType.API_USAGE_GROWTH
                ? new Key(SignalType.USAGE_LIMIT_APPROACHING, signal.subject())
                : null;
    }

    /** By key the open one, else the one that ended last, if that is not too long ago. */
    private static Map<Key, StandingSignal> before(Collection<StandingSignal> known, Instant asOf) {
        Instant forgotten = asOf.minus(Patience.COMES_BACK_WITHIN);
        Map<Key, StandingSignal> before = new LinkedHashMap<>();
        for (StandingSignal one : known) {
            if (one.endedAt() == null || one.endedAt().isAfter(forgotten)) {
                before.merge(
                        new Key(one.signal().type(), one.signal().subject()), one, (a, b) -> b.isLaterThan(a) ? b : a);
            }
        }
        return before;
    }

    private static Signal signal(UUID id, Found found, Instant since, int ruleVersion) {
        Instant detectedAt = Objects.requireNonNullElse(found.occurredAt(), since);
        return new Signal(
                id,
                found.type(),
                found.subject(),
                found.details(),
                found.source(),
                found.strength(),
                detectedAt,
                found.evidence(),
                ruleVersion);
    }

    private record Key(SignalType type, @Nullable String subject) {}
}
